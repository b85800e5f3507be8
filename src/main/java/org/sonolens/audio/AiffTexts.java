package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Texts and markers of an AIFF file's parts (Apple, Audio Interchange File Format 1.3). Stateless. */
final class AiffTexts {
    static final Map<String, String> NAMES = Map.of(
            ChunkId.NAME,
            "name",
            ChunkId.AUTHOR,
            "author",
            ChunkId.COPYRIGHT,
            "copyright",
            ChunkId.ANNOTATION,
            "annotation");
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
            String comment = lines(content, at + COMMENT_HEADER_BYTES, length);
            text.append(text.isEmpty() || comment.isEmpty() ? "" : "\n").append(comment);
            at += COMMENT_HEADER_BYTES + length + (length & 1);
        }
        return text.toString();
    }

    /** Some programs keep several texts in one part, with a zero between them: each is a line. */
    static String lines(byte[] content, int offset, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            byte b = content[offset + i];
            text[i] = b == 0 ? (byte) '\n' : b;
        }
        return TextBytes.decode(text).strip();
    }
}
