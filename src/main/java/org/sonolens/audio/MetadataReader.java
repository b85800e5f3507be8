package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;

/** Collects what a file of parts says beside its samples. Reads at most 1 MiB of a part and 8 MiB of them all. */
final class MetadataReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_ALL = 8 << 20;

    private final OpenFile open;
    private final MetadataParts parts;
    private int bytes;

    private MetadataReader(OpenFile open, ByteOrder order) {
        this.open = open;
        this.parts = new MetadataParts(order);
    }

    /** Whether a part of these letters says anything that is understood. */
    static boolean reads(String id) {
        return MetadataParts.reads(id) || isId3(id);
    }

    /**
     * What the parts of a file say, of whatever container: of RIFF, RF64, Wave64 by their RIFF names, of AIFF and CAF.
     *
     * @param chunks in the file's order
     * @param order of the numbers in LIST and bext
     */
    static Metadata read(OpenFile open, List<Chunk> chunks, ByteOrder order) throws IOException {
        MetadataReader reader = new MetadataReader(open, order);
        for (Chunk chunk : chunks) {
            reader.take(chunk);
        }
        return reader.parts.metadata();
    }

    private void take(Chunk chunk) throws IOException {
        if (isId3(chunk.id())) {
            Stretch inside = (position, length) ->
                    open.bytes(position, (int) Math.min(length, Math.max(0, chunk.end() - position)));
            parts.take(TagLibrary.id3(Id3Frames.cleaned(inside, chunk.offset())));
        } else if (MetadataParts.reads(chunk.id()) && bytes < MOST_BYTES_OF_ALL) {
            byte[] content = open.bytes(chunk.offset(), (int) Math.min(chunk.presentBytes(), MOST_BYTES));
            bytes += content.length;
            parts.take(chunk.id(), content);
        }
    }

    private static boolean isId3(String id) {
        return id.equals(ChunkId.ID3) || id.equals(ChunkId.ID3_CAPITAL);
    }
}
