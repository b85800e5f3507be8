package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that many threads read by position. Thread-safe. */
public interface StoredBytes {
    /**
     * Reads until the buffer is full or there are no more.
     *
     * @return bytes read, fewer than the buffer holds only where they end
     * @throws org.sonolens.memory.ResourceClosedException once it is closed
     */
    int read(ByteBuffer into, long position) throws IOException;

    /** @throws org.sonolens.memory.ResourceClosedException once it is closed */
    void ensureOpen();
}
