package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a WAV file says beside its samples. Reads at most 1 MiB of a part, and few parts. */
final class MetadataReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_LISTS = 16;
    private static final Set<String> READ = Set.of(ChunkId.GUANO, ChunkId.BEXT, ChunkId.LIST, ChunkId.WAMD);

    private final OpenFile open;
    private final List<Chunk> chunks;
    private final ByteOrder order;

    private MetadataReader(OpenFile open, List<Chunk> chunks, ByteOrder order) {
        this.open = open;
        this.chunks = chunks;
        this.order = order;
    }

    static boolean reads(String id) {
        return READ.contains(id);
    }

    /** @param order of the numbers in LIST and bext */
    static Metadata read(OpenFile open, List<Chunk> chunks, ByteOrder order) throws IOException {
        return new MetadataReader(open, chunks, order).read();
    }

    private Metadata read() throws IOException {
        byte[] guano = firstContent(ChunkId.GUANO);
        byte[] bext = firstContent(ChunkId.BEXT);
        byte[] wamd = firstContent(ChunkId.WAMD);
        return new Metadata(
                guano == null ? Map.of() : GuanoText.parse(guano),
                bext == null ? Map.of() : BextChunk.parse(bext, order),
                infoTexts(),
                wamd == null ? Map.of() : WamdChunk.parse(wamd));
    }

    /** LIST is used for other things too, so the first that holds texts counts. */
    private Map<String, String> infoTexts() throws IOException {
        int lists = 0;
        for (Chunk chunk : chunks) {
            if (chunk.id().equals(ChunkId.LIST) && lists < MOST_LISTS) {
                lists++;
                Map<String, String> texts = InfoList.parse(content(chunk), order);
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
        }
        return Map.of();
    }

    private byte @Nullable [] firstContent(String id) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.id().equals(id) && chunk.presentBytes() > 0) {
                return content(chunk);
            }
        }
        return null;
    }

    private byte[] content(Chunk chunk) throws IOException {
        return open.bytes(chunk.offset(), (int) Math.min(chunk.presentBytes(), MOST_BYTES));
    }
}
