package org.sonolens.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what stands before each part of a file, and tells where the next part begins. One thread at a time. */
final class ChunkHeaders {
    /** "Not known, look into ds64", or a stream that never came back to write it. */
    static final long SIZE_NOT_KNOWN = 0xFFFFFFFFL;

    private static final int LONGEST_CHAIN = 64;

    private final OpenFile open;
    private final ChunkLayout layout;
    private @Nullable Ds64 ds64;

    ChunkHeaders(OpenFile open, ChunkLayout layout) {
        this.open = open;
        this.layout = layout;
    }

    ChunkLayout layout() {
        return layout;
    }

    /** From now on sizes of 0xFFFFFFFF are looked up there. */
    void use(Ds64 sizes) {
        ds64 = sizes;
    }

    /** The part whose header stands at a position; null where the file ends or where that is no header. */
    @Nullable
    Chunk at(long position) throws IOException {
        byte[] header = open.bytes(position, layout.headerBytes());
        if (header.length < layout.headerBytes()) {
            return null;
        }
        String id = layout.id(header);
        if (id == null) {
            return null;
        }
        long size = layout.contentBytes(header);
        if (size == SIZE_NOT_KNOWN && layout.shortSizes()) {
            size = ds64 == null ? Chunk.UNKNOWN : ds64.bytesOf(id);
        }
        long offset = position + layout.headerBytes();
        return new Chunk(id, offset, size, Math.min(size, open.size() - offset));
    }

    /**
     * Where the part after this one begins. Most formats pad odd sizes, which some recorders forget: the place
     * counts where a header stands.
     */
    long behind(Chunk chunk) throws IOException {
        long end = chunk.end();
        long padding = Math.floorMod(-chunk.presentBytes(), layout.alignment());
        if (padding == 0) {
            return end;
        }
        return likelihood(end) > likelihood(end + padding) ? end : end + padding;
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
