package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The sizes over 4 GiB of an RF64 or BW64 file (EBU Tech 3306, ITU-R BS.2088): 64-bit sizes of the whole, the data and,
 * in a table, of other parts. Immutable.
 */
final class Ds64 {
    static final int MOST_BYTES = 4096;
    private static final int DATA_SIZE_OFFSET = 8;
    private static final int TABLE_LENGTH_OFFSET = 24;
    private static final int TABLE_OFFSET = 28;
    private static final int ENTRY_BYTES = 12;

    private final Map<String, Long> sizes = new HashMap<>();

    Ds64(byte[] chunk) {
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        if (chunk.length >= DATA_SIZE_OFFSET + Long.BYTES) {
            sizes.put(ChunkId.DATA, numbers.getLong(DATA_SIZE_OFFSET));
        }
        if (chunk.length < TABLE_OFFSET) {
            return;
        }
        long entries = Integer.toUnsignedLong(numbers.getInt(TABLE_LENGTH_OFFSET));
        int at = TABLE_OFFSET;
        for (long entry = 0; entry < entries && at + ENTRY_BYTES <= chunk.length; entry++) {
            String id = new String(chunk, at, 4, StandardCharsets.ISO_8859_1);
            sizes.putIfAbsent(id, numbers.getLong(at + 4));
            at += ENTRY_BYTES;
        }
    }

    /** Bytes of a part; {@link Chunk#UNKNOWN} where nothing sensible is stated. */
    long bytesOf(String id) {
        long size = sizes.getOrDefault(id, 0L);
        return size > 0 ? size : Chunk.UNKNOWN;
    }
}
