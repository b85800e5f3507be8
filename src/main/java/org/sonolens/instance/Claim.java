package org.sonolens.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the window that later starts find: a lock that the system takes away when the process ends, however it
 * ends. Closed by whoever was given it. Thread-safe.
 */
public final class Claim implements AutoCloseable {
    private final RuntimeFolder folder;
    private final FileChannel file;

    private Claim(RuntimeFolder folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes it.
     *
     * @return null when another process has it
     * @throws IOException when the folder cannot be used; then nobody finds this window
     */
    public static @Nullable Claim take(RuntimeFolder folder) throws IOException {
        folder.make();
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel file = folder.isPosix()
                ? FileChannel.open(
                        folder.lock(),
                        how,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(folder.lock(), how);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return new Claim(folder, file);
            }
        } catch (OverlappingFileLockException here) {
            // this very process has it
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
        file.close();
        return null;
    }

    RuntimeFolder folder() {
        return folder;
    }

    /** Gives it back, and what stood for it. Idempotent. */
    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            Files.deleteIfExists(folder.socket());
            file.close();
        }
    }
}
