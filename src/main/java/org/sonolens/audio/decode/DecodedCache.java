package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoded files that were too long for memory, kept on disk while the program runs: bounded, the least recently used go
 * first, all go at exit; what a crashed process left goes when the next one begins. Thread-safe.
 */
public final class DecodedCache {
    private static final Logger LOG = LoggerFactory.getLogger(DecodedCache.class);
    private static final long MOST_BYTES = 2L << 30;
    private static final long LEFT_FREE_BYTES = 256L << 20;
    private static final String FOLDER = "decoded";

    private final Path root;
    private final long mostBytes;
    private final long leftFreeBytes;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong numbers = new AtomicLong();
    private @Nullable Path own;

    /** Which state of which file was decoded. */
    record Key(Path file, long size, long modifiedMillis) {
        static Key of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Key(
                    file.toAbsolutePath(), now.size(), now.lastModifiedTime().toMillis());
        }
    }

    /** A decoded file and what is known of it. */
    record Kept(Path file, long bytes, DecodedFacts facts) {}

    /** @param cacheFolder that of the user; need not exist */
    public DecodedCache(Path cacheFolder) {
        this(cacheFolder, MOST_BYTES, LEFT_FREE_BYTES);
    }

    /** @param leftFreeBytes of the disk, for everybody else */
    DecodedCache(Path cacheFolder, long mostBytes, long leftFreeBytes) {
        this.root = cacheFolder.resolve(FOLDER);
        this.mostBytes = mostBytes;
        this.leftFreeBytes = leftFreeBytes;
    }

    /** The folder in which decoded files lie. */
    Path root() {
        return root;
    }

    /** A new empty file that only the user can read. */
    Path newFile() throws IOException {
        Path file = ownFolder().resolve(numbers.incrementAndGet() + ".pcm");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.createFile(file);
    }

    /** Bytes that may still be written, some left for everybody else; older entries make room. */
    synchronized long roomFor(long bytes) throws IOException {
        FileStore disk = Files.getFileStore(ownFolder());
        while (disk.getUsableSpace() - leftFreeBytes < bytes && dropEldest()) {
            LOG.debug("made room for {} bytes", bytes);
        }
        return Math.max(0, disk.getUsableSpace() - leftFreeBytes);
    }

    /** Keeps a complete file; one that is larger than the bound is removed. */
    synchronized void keep(Key key, Kept entry) {
        discard(kept.put(key, entry));
        long total = kept.values().stream().mapToLong(Kept::bytes).sum();
        while (total > mostBytes) {
            Kept eldest = kept.values().iterator().next();
            total -= eldest.bytes();
            kept.values().remove(eldest);
            discard(eldest);
        }
    }

    /** Takes an entry out, whose file is then the caller's; null when there is none. */
    synchronized @Nullable Kept take(Key key) {
        Kept entry = kept.remove(key);
        return entry != null && Files.isRegularFile(entry.file()) ? entry : null;
    }

    private boolean dropEldest() {
        Iterator<Kept> entries = kept.values().iterator();
        if (!entries.hasNext()) {
            return false;
        }
        Kept eldest = entries.next();
        entries.remove();
        delete(eldest.file());
        return true;
    }

    private static void discard(@Nullable Kept entry) {
        if (entry != null) {
            discard(entry.file());
        }
    }

    /** Removes a file, and waits for nothing: a disk takes a quarter of a second for a gigabyte. */
    static void discard(Path file) {
        Thread.ofPlatform().daemon().name("decoded-removal").start(() -> delete(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} cannot be removed", file, stays);
        }
    }

    private synchronized Path ownFolder() throws IOException {
        Path folder = own;
        if (folder == null || !Files.isDirectory(folder)) {
            Files.createDirectories(root);
            removeLeftovers();
            ProcessHandle self = ProcessHandle.current();
            Path made = root.resolve(self.pid() + "-" + begunMillis(self));
            Files.createDirectories(made);
            if (folder == null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made), "decoded-cache-emptied"));
            }
            own = made;
            folder = made;
        }
        return folder;
    }

    private static long begunMillis(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }

    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path folder : folders) {
                String[] name = String.valueOf(folder.getFileName()).split("-", 2);
                if (name.length == 2 && name[0].matches("\\d{1,18}") && !isOfLiving(name)) {
                    LOG.info("{} was left by a process that is gone; removed", folder);
                    remove(folder);
                }
            }
        }
    }

    private static boolean isOfLiving(String[] name) {
        return ProcessHandle.of(Long.parseLong(name[0]))
                .filter(process -> String.valueOf(begunMillis(process)).equals(name[1]))
                .isPresent();
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            LOG.warn("{} cannot be removed", folder, stays);
        }
    }
}
