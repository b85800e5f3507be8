package org.sonolens.audio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.sonolens.audio.decode.StoredBytes;

/** The stored frames of a file or of what was decoded of one, fetched into one native buffer, a bounded number at a time. One thread at a time. */
final class PcmFrames {
    /** Holds at least 32 frames, as 256 channels of 8 bytes are the most there are. */
    static final int BUFFER_BYTES = SampleReader.BUFFER_BYTES;

    private final StoredBytes open;
    private final long dataOffset;
    private final int frameBytes;
    private final MemorySegment buffer;
    private final ByteBuffer view;

    /** @param buffer of {@link #BUFFER_BYTES}; stays its arena's */
    PcmFrames(StoredBytes open, long dataOffset, int frameBytes, MemorySegment buffer) {
        this.open = open;
        this.dataOffset = dataOffset;
        this.frameBytes = frameBytes;
        this.buffer = buffer;
        this.view = buffer.asByteBuffer();
    }

    int mostFrames() {
        return BUFFER_BYTES / frameBytes;
    }

    /** Fetches up to {@link #mostFrames} frames; says how many whole ones the file still had. */
    int fetch(long firstFrame, int frames) throws IOException {
        view.clear().limit(frames * frameBytes);
        return open.read(view, dataOffset + firstFrame * frameBytes) / frameBytes;
    }

    /** What was fetched last. */
    MemorySegment fetched() {
        return buffer;
    }

    void ensureOpen() {
        open.ensureOpen();
    }
}
