package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that appears whole or not at all: written under a temporary name in its folder, and moved to its own once it is on
 * the disk. Closed by whoever began it, which removes what was not finished. One thread at a time.
 */
final class NewFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewFile.class);

    private final Path target;
    private final Path input;
    private final boolean replace;
    private final Path temporary;
    private final Disk.Out out;
    private boolean finished;

    private NewFile(Path target, Path input, boolean replace, Path temporary, Disk.Out out) {
        this.target = target;
        this.input = input;
        this.replace = replace;
        this.temporary = temporary;
        this.out = out;
    }

    /**
     * Begins a file.
     *
     * @param input never written over, by whatever name or link
     * @param replace whether another file of that name may be replaced; where a link leads there, the file behind it is
     * @param bytes it will have
     * @throws ExportFailure when it may not be written
     */
    static NewFile begin(Disk disk, Path target, Path input, boolean replace, long bytes)
            throws ExportFailure, IOException {
        check(target, input, replace);
        Path place = replace && Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportFailure(target + " cannot be written: its folder does not exist; make it first");
        }
        if (disk.freeBytes(folder) < bytes) {
            throw full(target, bytes, null);
        }
        // Not createTempFile: that one can be read by its owner alone, and so would be the sound.
        Path temporary = folder.resolve(
                ".sonolens-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        return new NewFile(place, input, replace, temporary, disk.create(temporary));
    }

    static ExportFailure full(Path target, long bytes, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ExportFailure(
                target + " cannot be written: the disk has no room for its " + Math.ceilDiv(bytes, 1L << 20)
                        + " MiB; free some or choose another disk",
                cause == null ? new IOException("found before writing") : cause);
    }

    private static void check(Path target, Path input, boolean replace) throws ExportFailure, IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
            throw new ExportFailure(target + " is the recording itself; give another name");
        }
        if (Files.isDirectory(target)) {
            throw new ExportFailure(target + " is a folder; give the name of a file to write");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportFailure(target + " is no regular file; give another name");
        }
        if (!replace) {
            throw alreadyThere(target);
        }
    }

    private static ExportFailure alreadyThere(Path target) {
        return new ExportFailure(target + " is already there; give another name, or --force to replace it");
    }

    void write(ByteBuffer bytes, long position) throws IOException {
        out.write(bytes, position);
    }

    /** Puts the file in its place, once it is on the disk. */
    void finish() throws IOException, ExportFailure {
        out.settle();
        out.close();
        check(target, input, replace);
        if (replace) {
            moveOver();
        } else {
            moveBeside();
        }
        finished = true;
        settleFolder();
    }

    private void moveOver() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notAtOnce) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** By a second name, because a move would replace what came to stand there meanwhile. */
    private void moveBeside() throws IOException, ExportFailure {
        try {
            Files.createLink(target, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException meanwhile) {
            throw alreadyThere(target);
        } catch (UnsupportedOperationException | IOException noLinks) {
            LOG.debug("{} has no hard links", target.getParent(), noLinks);
            Files.move(temporary, target);
        }
    }

    /** The new name as well; systems that cannot do that lose at most the name when the power fails. */
    private void settleFolder() {
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            LOG.debug("the folder of {} is not settled", target, notHere);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!finished) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
