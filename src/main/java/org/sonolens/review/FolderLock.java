package org.sonolens.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to replace a file, which only one program has at a time: a system's lock on a file beside it, which is there
 * only while somebody holds it. A program that is killed loses the lock; the file that it leaves is taken over by the next.
 *
 * <p>Whoever lets go writes a byte into the lock file before it is removed, so that one who waited for that very file sees
 * that it is no longer the one that counts. On a disk without locks it goes on without. Belongs to the thread that took it,
 * which closes it.
 */
final class FolderLock implements AutoCloseable {
    private static final String ENDING = ".lock";
    private static final Duration STEP = Duration.ofMillis(10);
    private static final int TRIES_BEFORE_A_DEAD_FILE_IS_TAKEN = 20;

    /** Locks of the system are those of a process, and closing any channel on a file lets them all go. */
    private static final ConcurrentHashMap<Path, ReentrantLock> WITHIN = new ConcurrentHashMap<>();

    private final ReentrantLock within;
    private final Path lockFile;
    private final FileChannel channel;

    private FolderLock(ReentrantLock within, Path lockFile, FileChannel channel) {
        this.within = within;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /**
     * Waits for the right to replace a file.
     *
     * @throws IOException when its folder cannot be written to, or another program has held the lock for that long
     */
    static FolderLock on(Path file, Duration patience) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ENDING);
        ReentrantLock within = WITHIN.computeIfAbsent(lockFile.toAbsolutePath(), path -> new ReentrantLock());
        long end = System.nanoTime() + patience.toNanos();
        boolean taken = false;
        try {
            if (!within.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(file);
            }
            for (int tries = 0; ; tries++) {
                FileChannel channel = tried(lockFile, tries);
                if (channel != null) {
                    taken = true;
                    return new FolderLock(within, lockFile, channel);
                }
                if (System.nanoTime() - end > 0) {
                    throw busy(file);
                }
                TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy(file);
        } finally {
            if (!taken && within.isHeldByCurrentThread()) {
                within.unlock();
            }
        }
    }

    private static IOException busy(Path file) {
        return new IOException(file + " is being written by another window; this is tried again");
    }

    /** A locked channel on the lock file that counts; null when somebody else has it. */
    private static @Nullable FileChannel tried(Path lockFile, int tries) throws IOException {
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            if (!lock(channel)) {
                return null;
            }
            // a byte in it: its owner has removed this file, or was killed in the moment before that
            if (channel.size() > 0) {
                if (tries < TRIES_BEFORE_A_DEAD_FILE_IS_TAKEN) {
                    return null;
                }
                channel.truncate(0);
            }
            mine = true;
            return channel;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | UnsupportedOperationException noLocksHere) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.write(ByteBuffer.wrap(new byte[1]));
            Files.deleteIfExists(lockFile);
        } finally {
            within.unlock();
        }
    }
}
