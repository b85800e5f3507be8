package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The "info" part of a CAF file: a number, then pairs of name and text, each ended by a zero. */
final class CafInfo {
    private static final int MOST_FIELDS = 10_000;

    private CafInfo() {}

    /** The first of two texts with one name wins; one cut short is kept as far as it goes. */
    static Map<String, String> parse(byte[] chunk) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (chunk.length < Integer.BYTES) {
            return fields;
        }
        long stated = Integer.toUnsignedLong(
                ByteBuffer.wrap(chunk).order(ByteOrder.BIG_ENDIAN).getInt(0));
        long most = Math.min(stated, MOST_FIELDS);
        int at = Integer.BYTES;
        for (long field = 0; field < most && at < chunk.length; field++) {
            int nameEnd = end(chunk, at);
            int textStart = Math.min(nameEnd + 1, chunk.length);
            int textEnd = end(chunk, textStart);
            String name = TextBytes.decode(chunk, at, nameEnd - at).strip();
            String text =
                    TextBytes.decode(chunk, textStart, textEnd - textStart).strip();
            if (!name.isEmpty() && !text.isEmpty()) {
                fields.putIfAbsent(name, text);
            }
            at = textEnd + 1;
        }
        return fields;
    }

    private static int end(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at;
    }
}
