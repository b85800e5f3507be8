package org.sonolens.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    /** Writes the content of a file to the stream, which stays open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes under a temporary name beside the file, then moves it there. When anything fails, that temporary file is removed
     * and the path is as it was. A link keeps its place: the file it leads to is replaced.
     *
     * @throws IOException with one sentence that names the file, what is wrong and what to do
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, false);
    }

    /**
     * As {@link #write}, but the bytes are on the disk itself before the file gets its name, so that not even a loss of power
     * leaves half of it. Costs a wait for the disk.
     */
    public static void writeForced(Path file, Content content) throws IOException {
        write(file, content, true);
    }

    private static void write(Path file, Content content, boolean forced) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("it is " + (Files.isDirectory(file) ? "a folder" : "no regular file")
                        + "; give the name of a file to write");
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IOException("the folder " + folder + " does not exist; make it first");
            }
            writeBeside(target, folder, content, forced);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + reason(e), e);
        }
    }

    private static void writeBeside(Path target, Path folder, Content content, boolean forced) throws IOException {
        // Not createTempFile: that one can be read by its owner alone, and so would be the picture.
        Path temporary = folder.resolve(
                ".sonolens-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        boolean moved = false;
        try {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                if (forced) {
                    out.flush();
                    channel.force(true);
                }
            }
            move(temporary, target);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "there is no permission to write in its folder; choose another folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
