package org.sonolens.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a GUANO chunk: UTF-8 lines of "name: value" (guano-md specification 1.0), spaced loosely. */
final class GuanoText {
    static final String FIRST_FIELD = "GUANO|";
    private static final int MOST_FIELDS = 10_000;

    private GuanoText() {}

    /** The first of two fields with one name wins; a line without a colon is skipped. */
    static Map<String, String> parse(byte[] chunk) {
        Map<String, String> fields = new LinkedHashMap<>();
        TextBytes.decode(chunk).lines().limit(MOST_FIELDS).forEach(line -> {
            int colon = line.indexOf(':');
            String name = colon < 0
                    ? ""
                    : line.substring(0, colon).replace("\uFEFF", "").strip();
            if (!name.isEmpty()) {
                fields.putIfAbsent(name, line.substring(colon + 1).strip().replace("\\n", "\n"));
            }
        });
        return fields;
    }
}
