package org.sonolens.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes from part to part of a file, in whatever order they stand, and finds those behind a length that is wrong.
 * Takes a bounded number of steps. One thread at a time.
 */
final class ChunkWalk {
    private static final int MOST_CHUNKS = 4096;

    /** Fewer bytes behind the last part are padding to nobody's harm. */
    private static final int SMALLEST_GAP_BYTES = 8;

    private final OpenFile open;
    private final ChunkLayout layout;
    private final RepairLog repairs;
    private final ChunkHeaders headers;
    private final List<Chunk> found = new ArrayList<>();
    private boolean lastHasNoEnd;

    private ChunkWalk(OpenFile open, ChunkLayout layout, RepairLog repairs) {
        this.open = open;
        this.layout = layout;
        this.repairs = repairs;
        this.headers = new ChunkHeaders(open, layout);
    }

    /** The parts of a file in their order, each with the bytes that are truly there. */
    static List<Chunk> walk(OpenFile open, ChunkLayout layout, RepairLog repairs) throws IOException {
        ChunkWalk walk = new ChunkWalk(open, layout, repairs);
        long stop = walk.from(layout.formBytes(), true);
        if (stop < open.size()) {
            walk.pastTheGap(stop);
        }
        return List.copyOf(walk.found);
    }

    /** Where it had to stop: the end of the file, or the first byte that no sound header accounts for. */
    private long from(long position, boolean samplesMayFollow) throws IOException {
        long at = position;
        while (found.size() < MOST_CHUNKS) {
            Chunk chunk = headers.at(at);
            if (chunk == null) {
                return at;
            }
            if (chunk.id().equals(ChunkId.DS64) && layout == ChunkLayout.RIFF) {
                headers.use(
                        new Ds64(open.bytes(chunk.offset(), (int) Math.min(chunk.presentBytes(), Ds64.MOST_BYTES))));
            }
            if (chunk.id().equals(layout.samplesId()) && samplesMayFollow) {
                chunk = DataLength.unwrapped(chunk, headers, open.size(), repairs);
                if (DataLength.isOpen(chunk, headers, open.size())) {
                    return endless(chunk);
                }
            } else if (chunk.cutShort()) {
                return endless(chunk);
            }
            found.add(chunk);
            at = headers.behind(chunk);
        }
        return at;
    }

    private long endless(Chunk chunk) {
        found.add(chunk);
        lastHasNoEnd = true;
        return chunk.offset();
    }

    /** Settles what begins where the walk stopped, and goes on with the parts at the end of the file. */
    private void pastTheGap(long stop) throws IOException {
        long tail = TailScan.find(open, headers, stop);
        long gapEnd = tail < 0 ? open.size() : tail;
        if (lastHasNoEnd) {
            found.add(endingAt(found.removeLast(), gapEnd));
        } else if (gapEnd - stop >= SMALLEST_GAP_BYTES) {
            repairs.note((gapEnd - stop) + " bytes from byte " + stop + " on are no part of " + layout.file()
                    + "; left out.");
        }
        if (tail >= 0) {
            lastHasNoEnd = false;
            from(tail, false);
            if (lastHasNoEnd) {
                found.add(endingAt(found.removeLast(), open.size()));
            }
        }
    }

    private Chunk endingAt(Chunk chunk, long gapEnd) {
        if (chunk.id().equals(layout.samplesId())) {
            return DataLength.settled(chunk, gapEnd, layout, repairs);
        }
        boolean text = layout.isText(chunk.id());
        repairs.note("The part “" + chunk.id() + "” claims more bytes than the file has; "
                + (text ? "what is there is read." : "it is left out."));
        return new Chunk(chunk.id(), chunk.offset(), chunk.declaredBytes(), gapEnd - chunk.offset());
    }

    /** The first part of a name that holds anything; null without one. */
    static @Nullable Chunk first(List<Chunk> chunks, String id, RepairLog repairs) {
        Chunk first = null;
        for (Chunk chunk : chunks) {
            if (chunk.id().equals(id) && chunk.presentBytes() > 0) {
                if (first != null) {
                    repairs.note("The file has more than one part “" + id + "”; the first is used.");
                    break;
                }
                first = chunk;
            }
        }
        return first;
    }
}
