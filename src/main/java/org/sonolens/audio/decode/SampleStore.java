package org.sonolens.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.ResourceClosedException;

/**
 * Decoded samples: in native memory as far as that goes, the rest in a file of the cache folder. Writers put them at
 * places of their own; many threads read up to a mark. Owned and closed by its source.
 */
final class SampleStore implements StoredBytes, AutoCloseable {
    private final DecodedCache cache;
    private final NativeArena arena;
    private final @Nullable MemorySegment memory;
    private final long memoryBytes;
    private volatile @Nullable FileChannel channel;
    private @Nullable Path file;
    private volatile long bytes;
    private volatile boolean closed;

    /**
     * @param arena passes to the store
     * @param memoryBytes how much of the beginning stays in memory, 0 or more
     */
    SampleStore(DecodedCache cache, NativeArena arena, long memoryBytes) {
        this.cache = cache;
        this.arena = arena;
        this.memoryBytes = memoryBytes;
        this.memory = memoryBytes == 0 ? null : arena.allocate("decoded samples", memoryBytes);
    }

    /** A store over a file that holds everything already. */
    SampleStore(DecodedCache cache, NativeArena arena, Path complete) throws IOException {
        this(cache, arena, 0);
        FileChannel open = FileChannel.open(complete, StandardOpenOption.READ);
        channel = open;
        file = complete;
        bytes = open.size();
    }

    /** Makes the file now, so that a folder that cannot be written is known before anything is decoded. */
    synchronized void openFile() throws IOException {
        if (channel == null) {
            Path made = cache.newFile();
            file = made;
            channel = FileChannel.open(made, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    /**
     * A writer from a place on.
     *
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold its buffer
     */
    SampleWriter writer(long place) {
        ByteBuffer buffer =
                arena.allocate("write buffer", SampleWriter.PIECE_BYTES).asByteBuffer();
        return new SampleWriter(this, buffer, place);
    }

    /**
     * Writes bytes to a place; readers see them once the mark is beyond.
     *
     * @param buffer the writer's own
     */
    void put(long place, byte[] from, int count, ByteBuffer buffer) throws IOException {
        int inMemory = (int) Math.clamp(memoryBytes - place, 0, count);
        if (memory != null && inMemory > 0) {
            MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_BYTE, place, inMemory);
        }
        int done = inMemory;
        while (done < count) {
            openFile();
            FileChannel into = channel;
            int piece = Math.min(buffer.capacity(), count - done);
            buffer.clear().put(from, done, piece).flip();
            while (into != null && buffer.hasRemaining()) {
                into.write(buffer, place + done - memoryBytes + buffer.position());
            }
            done += piece;
        }
    }

    /** @throws IOException when the disk that a file lies on has less room than this */
    void ensureRoom(long room) throws IOException {
        if (wholeFile() != null && cache.roomFor(room) < room) {
            throw new IOException("the disk is full");
        }
    }

    /** Moves the mark on to a place that everything before is written of; never back. */
    synchronized void reach(long place) {
        bytes = Math.max(bytes, place);
    }

    /** Moves the mark to a place, be it back, and drops what is written behind it. */
    synchronized void endAt(long place) throws IOException {
        bytes = place;
        FileChannel open = channel;
        if (open != null) {
            open.truncate(Math.max(0, place - memoryBytes));
        }
    }

    /** The mark: bytes that are there, from the first on. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        ensureOpen();
        int wanted = (int) Math.clamp(bytes - position, 0, into.remaining());
        int limit = into.limit();
        into.limit(into.position() + wanted);
        int inMemory = (int) Math.clamp(memoryBytes - position, 0, wanted);
        if (memory != null && inMemory > 0) {
            into.put(memory.asSlice(position, inMemory).asByteBuffer());
        }
        FileChannel from = channel;
        int total = inMemory;
        while (from != null && into.hasRemaining()) {
            int got = from.read(into, position + total - memoryBytes);
            if (got < 0) {
                break;
            }
            total += got;
        }
        into.limit(limit);
        return total;
    }

    @Override
    public void ensureOpen() {
        if (closed) {
            throw new ResourceClosedException("decoded samples");
        }
    }

    /** The file, when everything lies in it; null when memory holds a part. */
    @Nullable
    Path wholeFile() {
        return memoryBytes == 0 ? file : null;
    }

    /** Frees the memory and lets go of the file, which stays. Idempotent. */
    @Override
    public void close() {
        closed = true;
        try {
            FileChannel open = channel;
            if (open != null) {
                open.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            arena.close();
        }
    }

    /** Removes the file, of a store that is closed and whose file nobody took over. Returns at once. */
    void deleteFile() {
        Path made = file;
        if (made != null) {
            DecodedCache.discard(made);
        }
    }
}
