package org.sonolens.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a GUANO chunk: UTF-8 lines of "name: value" (guano-md specification 1.0), spaced loosely. */
final class GuanoText {
    static final String FIRST_FIELD = "GUANO|";
    static final String NAMELESS = "(without a name)";
    private static final int MOST_FIELDS = 10_000;

    private GuanoText() {}

    /**
     * The fields in the file's order. A line that is not UTF-8 is taken as Latin-1, which spoils no other. Of two fields
     * with one name the first counts and the next is kept as "name (2)"; lines without a colon are kept under one name.
     */
    static Map<String, String> parse(byte[] chunk) {
        Map<String, String> fields = new LinkedHashMap<>();
        int start = 0;
        for (int at = 0; at <= chunk.length && fields.size() < MOST_FIELDS; at++) {
            if (at == chunk.length || chunk[at] == '\n' || chunk[at] == '\r' || chunk[at] == 0) {
                take(TextBytes.decode(chunk, start, at - start).replace("\uFEFF", ""), fields);
                start = at + 1;
            }
        }
        return fields;
    }

    private static void take(String line, Map<String, String> fields) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip().replace("\\n", "\n");
        if (!name.isEmpty()) {
            String earlier = fields.putIfAbsent(name, value);
            if (earlier != null && !earlier.equals(value)) {
                fields.putIfAbsent(name + " (2)", value);
            }
        } else if (!value.isEmpty()) {
            fields.putIfAbsent(NAMELESS, value);
        }
    }
}
