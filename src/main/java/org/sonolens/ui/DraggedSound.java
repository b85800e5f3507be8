package org.sonolens.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.export.BitDepth;
import org.sonolens.export.ExportFailure;
import org.sonolens.export.ExportProgress;
import org.sonolens.export.ExportRequest;
import org.sonolens.export.SoundExporter;
import org.sonolens.settings.UserFolders;
import org.sonolens.view.TimeSpan;

/**
 * A stretch of a recording as a file in the user's cache, for whoever it is dragged to: written on a thread of its own,
 * for the user alone; the one dragged before goes, and what a crash left. FX thread only, except where said otherwise.
 */
final class DraggedSound {
    private static final Logger LOG = LoggerFactory.getLogger(DraggedSound.class);
    private static final String FOLDER = "dragged";

    private final SoundExporter exporter;
    private @Nullable Writing writing;

    /** A file on its way; empty when it cannot be had. */
    private record Writing(CompletableFuture<@Nullable Path> file, AtomicBoolean cancelled) {}

    DraggedSound(SoundExporter exporter) {
        this.exporter = exporter;
    }

    /** Begins to write; what was begun before is given up. @return done with the file, or null, on another thread */
    CompletableFuture<@Nullable Path> begin(Shown shown, TimeSpan span) {
        giveUp();
        Path recording = shown.info().file();
        String name = ShownName.of(SoundSaving.name(shown, span));
        double rateHz = shown.facts().trueRateHz();
        AtomicBoolean cancelled = new AtomicBoolean();
        CompletableFuture<@Nullable Path> file = new CompletableFuture<>();
        writing = new Writing(file, cancelled);
        Thread.ofPlatform()
                .daemon()
                .name("dragged-sound")
                .start(() -> file.complete(write(recording, span, rateHz, name, cancelled)));
        return file;
    }

    /** Nobody wants it any more. */
    void giveUp() {
        Writing now = writing;
        writing = null;
        if (now != null) {
            now.cancelled().set(true);
        }
    }

    private @Nullable Path write(Path recording, TimeSpan span, double rateHz, String name, AtomicBoolean cancelled) {
        ExportProgress progress = (done, frames) -> !cancelled.get();
        try (SampleSource source = SampleSources.open(recording)) {
            if (!exporter.decode(source, progress) || source.format().frames() < span.end()) {
                return null;
            }
            Path target = emptyFolder().resolve(name);
            ExportRequest request = new ExportRequest(
                    target, span.first(), span.end(), rateHz, OptionalInt.empty(), BitDepth.SOURCE, true);
            if (exporter.write(source, request, progress) == null) {
                return null;
            }
            if (isPosix(target)) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
            return target;
        } catch (IOException | UnreadableAudioException | ExportFailure failure) {
            LOG.warn("nothing can be dragged of {}", recording, failure);
            return null;
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The user's alone before anything is in it. */
    private static Path emptyFolder() throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        empty(folder);
        return folder;
    }

    private static Path folder() {
        return UserFolders.current().cache().resolve(FOLDER);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what was written; any thread, and once the window is closed. */
    static void removeAll() {
        Path folder = folder();
        try {
            if (Files.isDirectory(folder)) {
                empty(folder);
                Files.deleteIfExists(folder);
            }
        } catch (IOException stays) {
            LOG.info("{} could not be emptied", folder, stays);
        }
    }
}
