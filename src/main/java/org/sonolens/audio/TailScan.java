package org.sonolens.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for the parts behind the samples of a file whose header does not lead to them: sizes that were never written, or
 * bytes between that are no part at all.
 */
final class TailScan {
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int MOST_TRIES = 256;
    private static final List<String> STARTS = List.of(
            ChunkId.GUANO,
            ChunkId.WAMD,
            ChunkId.BEXT,
            ChunkId.LIST,
            ChunkId.FMT,
            "id3 ",
            "ID3 ",
            "iXML",
            "_PMX",
            "cue ",
            "fact");

    private TailScan() {}

    /**
     * Where the first of the last parts begins, within the last 64 KiB: from there parts follow one another to the very
     * end, or it is GUANO text, which tells itself from samples. -1 without one.
     */
    static long find(OpenFile open, ChunkHeaders headers, long from) throws IOException {
        long start = Math.max(from, open.size() - TAIL_BYTES);
        byte[] bytes = open.bytes(start, TAIL_BYTES);
        String tail = new String(bytes, StandardCharsets.ISO_8859_1);
        int tries = 0;
        for (int at = 0; at + Chunk.HEADER_BYTES <= tail.length(); at++) {
            if (isStart(tail, at)) {
                tries++;
                if (isGuano(tail, at) || tries <= MOST_TRIES && headers.chainReachesEnd(start + at)) {
                    return start + at;
                }
            }
        }
        return -1;
    }

    private static boolean isStart(String tail, int at) {
        for (String id : STARTS) {
            if (tail.startsWith(id, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGuano(String tail, int at) {
        return tail.startsWith(ChunkId.GUANO, at) && tail.startsWith(GuanoText.FIRST_FIELD, at + Chunk.HEADER_BYTES);
    }
}
