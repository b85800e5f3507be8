package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Texts and markers of an AIFF file's parts (Apple, Audio Interchange File Format 1.3). Stateless. */
final class AiffTexts {
    static final Map<String, String> NAMES =
            Map.of("NAME", "name", "AUTH", "author", "(c) ", "copyright", "ANNO", "annotation");
    private static final int COMMENT_HEADER_BYTES = 8;
    private static final int MARKER_HEADER_BYTES = 6;

    private AiffTexts() {}

    /** The markers of a MARK part in their order on the time axis; those cut short are left out. */
    static List<Marker> markers(byte[] content) {
        List<Marker> markers = new ArrayList<>();
        ByteBuffer numbers = ByteBuffer.wrap(content);
        int count = content.length < 2 ? 0 : Short.toUnsignedInt(numbers.getShort(0));
        int at = 2;
        for (int i = 0; i < count && at + MARKER_HEADER_BYTES < content.length; i++) {
            long sample = Integer.toUnsignedLong(numbers.getInt(at + 2));
            int length = content[at + MARKER_HEADER_BYTES] & 0xFF;
            int text = at + MARKER_HEADER_BYTES + 1;
            if (markers.size() >= CueMarkers.MOST_MARKERS || text + length > content.length) {
                break;
            }
            markers.add(new Marker(
                    sample, 0, TextBytes.decode(content, text, length).strip(), ""));
            at = text + length + (length & 1 ^ 1);
        }
        markers.sort(Comparator.comparingLong(Marker::sample));
        return List.copyOf(markers);
    }

    /** The texts of a COMT part, one a line. */
    static String comments(byte[] content) {
        StringBuilder text = new StringBuilder();
        ByteBuffer numbers = ByteBuffer.wrap(content);
        int count = content.length < 2 ? 0 : Short.toUnsignedInt(numbers.getShort(0));
        int at = 2;
        for (int i = 0; i < count && at + COMMENT_HEADER_BYTES <= content.length; i++) {
            int length =
                    Math.min(Short.toUnsignedInt(numbers.getShort(at + 6)), content.length - at - COMMENT_HEADER_BYTES);
            String comment =
                    TextBytes.decode(content, at + COMMENT_HEADER_BYTES, length).strip();
            text.append(text.isEmpty() || comment.isEmpty() ? "" : "\n").append(comment);
            at += COMMENT_HEADER_BYTES + length + (length & 1);
        }
        return text.toString();
    }

    /** The pairs of a CAF file's info part: a count, then names and values that end with a zero each. */
    static Map<String, String> cafInfo(byte[] content) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        String[] parts = content.length < 4
                ? new String[0]
                : new String(content, 4, content.length - 4, StandardCharsets.UTF_8).split("\0", 20_000);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            if (!parts[i].isBlank() && !parts[i + 1].isBlank()) {
                texts.putIfAbsent(parts[i].strip(), parts[i + 1].strip());
            }
        }
        return texts;
    }
}
