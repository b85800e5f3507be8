package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the 8 bytes before each part of a RIFF file, and tells where the next part begins. One thread at a time. */
final class ChunkHeaders {
    /** "Not known, look into ds64", or a stream that never came back to write it. */
    static final long SIZE_NOT_KNOWN = 0xFFFFFFFFL;

    private static final int LONGEST_CHAIN = 64;

    private final OpenFile open;
    private @Nullable Ds64 ds64;

    ChunkHeaders(OpenFile open) {
        this.open = open;
    }

    /** From now on sizes of 0xFFFFFFFF are looked up there. */
    void use(Ds64 sizes) {
        ds64 = sizes;
    }

    /** The part whose header stands at a position; null where the file ends or where that is no header. */
    @Nullable
    Chunk at(long position) throws IOException {
        byte[] header = open.bytes(position, Chunk.HEADER_BYTES);
        if (header.length < Chunk.HEADER_BYTES) {
            return null;
        }
        String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        if (!ChunkId.isPlausible(id)) {
            return null;
        }
        long size = Integer.toUnsignedLong(
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        if (size == SIZE_NOT_KNOWN) {
            size = ds64 == null ? Chunk.UNKNOWN : ds64.bytesOf(id);
        }
        long offset = position + Chunk.HEADER_BYTES;
        return new Chunk(id, offset, size, Math.min(size, open.size() - offset));
    }

    /**
     * Where the part after this one begins. Odd sizes are followed by a padding byte, which some recorders forget: the
     * place counts where a header stands.
     */
    long behind(Chunk chunk) throws IOException {
        long end = chunk.end();
        if ((chunk.presentBytes() & 1) == 0) {
            return end;
        }
        return likelihood(end) > likelihood(end + 1) ? end : end + 1;
    }

    private int likelihood(long position) throws IOException {
        Chunk chunk = at(position);
        if (chunk == null) {
            return 0;
        }
        return ChunkId.isKnown(chunk.id()) ? 3 : chunk.cutShort() ? 1 : 2;
    }

    /** Whether parts follow one another from here exactly to the end of the file. */
    boolean chainReachesEnd(long position) throws IOException {
        long at = position;
        for (int links = 0; links < LONGEST_CHAIN && at < open.size(); links++) {
            Chunk chunk = at(at);
            if (chunk == null || chunk.cutShort()) {
                return false;
            }
            at = behind(chunk);
        }
        return at > position && at >= open.size();
    }
}
