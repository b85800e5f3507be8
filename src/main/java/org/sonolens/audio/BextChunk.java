package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Broadcast Wave chunk (EBU Tech 3285 version 2, section 2.3): fixed fields, then the coding history. */
final class BextChunk {
    private static final int TIME_REFERENCE_OFFSET = 338;
    private static final int VERSION_OFFSET = 346;
    private static final int CODING_HISTORY_OFFSET = 602;

    private BextChunk() {}

    /** Fields that hold something, under the standard's names; a chunk cut short gives those it has whole. */
    static Map<String, String> parse(byte[] chunk, ByteOrder order) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, "description", chunk, 0, 256);
        text(fields, "originator", chunk, 256, 32);
        text(fields, "originatorReference", chunk, 288, 32);
        text(fields, "originationDate", chunk, 320, 10);
        text(fields, "originationTime", chunk, 330, 8);
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(order);
        if (chunk.length >= TIME_REFERENCE_OFFSET + Long.BYTES) {
            fields.put("timeReference", Long.toUnsignedString(numbers.getLong(TIME_REFERENCE_OFFSET)));
        }
        if (chunk.length >= VERSION_OFFSET + Short.BYTES) {
            fields.put("version", Integer.toString(Short.toUnsignedInt(numbers.getShort(VERSION_OFFSET))));
        }
        text(fields, "codingHistory", chunk, CODING_HISTORY_OFFSET, chunk.length - CODING_HISTORY_OFFSET);
        return fields;
    }

    private static void text(Map<String, String> fields, String name, byte[] chunk, int offset, int length) {
        if (length > 0 && offset + length <= chunk.length) {
            String value = TextBytes.decode(chunk, offset, length).strip();
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
    }
}
