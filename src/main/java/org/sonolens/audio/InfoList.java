package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a LIST chunk of type INFO (Microsoft Multimedia Programming Interface 1.0, page 2-14). */
final class InfoList {
    private static final int TYPE_BYTES = 4;
    private static final int HEADER_BYTES = 8;

    private InfoList() {}

    /** Empty for a list of another type; a text cut short is kept as far as it goes. */
    static Map<String, String> parse(byte[] chunk, ByteOrder order) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!id(chunk, 0).equals("INFO")) {
            return texts;
        }
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(order);
        int at = TYPE_BYTES;
        while (at + HEADER_BYTES <= chunk.length) {
            String name = id(chunk, at);
            long declared = Integer.toUnsignedLong(numbers.getInt(at + 4));
            int length = (int) Math.min(declared, chunk.length - at - HEADER_BYTES);
            String value = TextBytes.decode(chunk, at + HEADER_BYTES, length).strip();
            if (!ChunkId.isPlausible(name)) {
                break;
            }
            if (!value.isEmpty()) {
                texts.putIfAbsent(name.strip(), value);
            }
            int end = at + HEADER_BYTES + length;
            boolean padded = (length & 1) == 1 && end < chunk.length && chunk[end] == 0;
            at = padded ? end + 1 : end;
        }
        return texts;
    }

    private static String id(byte[] chunk, int offset) {
        return offset + 4 > chunk.length ? "" : new String(chunk, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
