package org.sonolens.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.sonolens.audio.decode.ByteSource;
import org.sonolens.audio.decode.StoredBytes;
import org.sonolens.memory.ResourceClosedException;

/**
 * A file open for positional reads. Thread-safe. Whoever opened it closes it.
 *
 * <p>A thread that reads must never be interrupted: that would close the channel under all the others.
 */
final class OpenFile implements ByteSource, StoredBytes, AutoCloseable {
    /** The JDK keeps a native copy of any heap buffer it reads into, a thread: so those are read in small pieces. */
    private static final int HEAP_PIECE_BYTES = 8 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private volatile boolean closed;

    private OpenFile(Path file, FileChannel channel, long size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
    }

    static OpenFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new OpenFile(file, channel, channel.size());
        } catch (IOException | RuntimeException | Error failed) {
            try (channel) {
                throw failed;
            }
        }
    }

    Path file() {
        return file;
    }

    /** Bytes when it was opened; a recorder may still add to it, or something cut it short. */
    @Override
    public long size() {
        return size;
    }

    @Override
    public void ensureOpen() {
        if (closed) {
            throw new ResourceClosedException(file.toString());
        }
    }

    /**
     * Reads until the buffer is full or the file ends.
     *
     * @return bytes read, fewer than the buffer holds only at the end of the file
     */
    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        ensureOpen();
        int total = 0;
        try {
            while (into.hasRemaining()) {
                int got = channel.read(into, position + total);
                if (got < 0) {
                    break;
                }
                total += got;
            }
        } catch (ClosedChannelException gone) {
            ensureOpen();
            throw gone;
        }
        return total;
    }

    /** At most so many bytes from a position, on the heap; fewer, down to none, where the file ends. */
    @Override
    public byte[] bytes(long position, int length) throws IOException {
        if (position < 0 || position >= size || length <= 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(length, size - position)];
        for (int at = 0; at < bytes.length; ) {
            int piece = Math.min(HEAP_PIECE_BYTES, bytes.length - at);
            int got = read(ByteBuffer.wrap(bytes, at, piece), position + at);
            at += got;
            if (got < piece) {
                return Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
