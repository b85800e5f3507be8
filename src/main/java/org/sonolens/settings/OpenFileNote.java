package org.sonolens.settings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note of which file is open, which stays when the program does not end well, so that the next start can offer to go
 * back. Written on a thread of its own; thread-safe. Owned by the application, which closes it.
 */
public final class OpenFileNote implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFileNote.class);
    private static final int MOST_BYTES = 64 << 10;
    private static final long PATIENCE_SECONDS = 2;

    private static final String NAME = "open-file-";

    private final Path folder;
    private final Path note;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("open-file-note").unstarted(task));
    private volatile boolean stays;

    /** @param folder the user's for state; need not exist */
    public OpenFileNote(Path folder) {
        this(folder, ProcessHandle.current().pid());
    }

    OpenFileNote(Path folder, long process) {
        this.folder = folder.toAbsolutePath();
        note = this.folder.resolve(NAME + process);
    }

    /**
     * The file that was open when a process ended badly, of several the last; empty when all ended well, or the file is
     * gone. Told once: the notes of processes that are gone are removed. Waits for the disk.
     */
    public Optional<Path> left() {
        Path last = null;
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, NAME + "*")) {
            FileTime newest = FileTime.fromMillis(0);
            for (Path one : notes) {
                String process = one.getFileName().toString().substring(NAME.length());
                if (!process.matches("\\d{1,18}")
                        || ProcessHandle.of(Long.parseLong(process)).isPresent()) {
                    continue;
                }
                FileTime written = Files.getLastModifiedTime(one);
                Path file = written.compareTo(newest) > 0 ? read(one) : null;
                if (file != null) {
                    newest = written;
                    last = file;
                }
                Files.deleteIfExists(one);
            }
        } catch (IOException | InvalidPathException unreadable) {
            LOG.debug("no notes in {}", folder, unreadable);
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable Path read(Path note) throws IOException {
        if (!Files.isRegularFile(note) || Files.size(note) > MOST_BYTES) {
            return null;
        }
        Path file = Path.of(Files.readString(note));
        return file.isAbsolute() && Files.isRegularFile(file) ? file : null;
    }

    /** Notes that a file is open now. Returns at once. */
    public void opened(Path file) {
        writer.execute(() -> write(file.toAbsolutePath()));
    }

    /** Something failed: the note stays, whatever comes. */
    public void failed() {
        stays = true;
    }

    private void write(Path file) {
        try {
            Files.createDirectories(folder);
            // a temporary file is its owner's alone, and so is the note
            Path temporary = Files.createTempFile(folder, ".open-file-", ".part");
            try {
                Files.writeString(temporary, file.toString());
                Files.move(temporary, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            LOG.debug("{} cannot be written", note, unwritable);
        }
    }

    /** The program ends: the note goes, unless something failed. Idempotent. */
    @Override
    public void close() {
        if (!writer.isShutdown()) {
            if (!stays) {
                writer.execute(() -> {
                    try {
                        Files.deleteIfExists(note);
                    } catch (IOException kept) {
                        LOG.info("{} cannot be removed", note, kept);
                    }
                });
            }
            writer.shutdown();
            try {
                if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("{} could not be written in time", note);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
