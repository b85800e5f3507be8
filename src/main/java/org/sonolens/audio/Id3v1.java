package org.sonolens.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/** The 128 bytes at the end of an old MP3: texts at fixed places (ID3v1 and 1.1). Stateless. */
final class Id3v1 {
    private static final int BYTES = 128;
    private static final int TRACK_MARK = 125;
    private static final int TRACK = 126;

    private Id3v1() {}

    /** The texts under common names; none where these are no tag. */
    static Map<String, String> texts(byte[] end) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (end.length < BYTES || end[0] != 'T' || end[1] != 'A' || end[2] != 'G') {
            return texts;
        }
        put(texts, "title", end, 3, 30);
        put(texts, "artist", end, 33, 30);
        put(texts, "album", end, 63, 30);
        put(texts, "date", end, 93, 4);
        put(texts, "comment", end, 97, 30);
        if (end[TRACK_MARK] == 0 && end[TRACK] != 0) {
            texts.put("track", Integer.toString(end[TRACK] & 0xFF));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String name, byte[] end, int at, int length) {
        String value = TextBytes.decode(end, at, length).strip();
        if (!value.isEmpty()) {
            texts.put(name, value);
        }
    }
}
