package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of an AIFF file, by the letters of their part; several of one kind are one text of several lines. */
final class AiffTexts {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PARTS = 64;
    private static final int COMMENT_HEADER_BYTES = 8;

    private AiffTexts() {}

    static Metadata read(OpenFile open, List<Chunk> chunks) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        int parts = 0;
        for (Chunk chunk : chunks) {
            if (ChunkLayout.AIFF.isText(chunk.id()) && parts < MOST_PARTS) {
                parts++;
                byte[] content = open.bytes(chunk.offset(), (int) Math.min(chunk.presentBytes(), MOST_BYTES));
                if (chunk.id().equals(ChunkId.COMMENTS)) {
                    addComments(texts, content);
                } else {
                    add(texts, chunk.id().strip(), lines(content, 0, content.length));
                }
            }
        }
        return new Metadata(Map.of(), Map.of(), texts, Map.of());
    }

    /** A number of comments, each with a time, a marker, its length and its text, padded to an even length. */
    private static void addComments(Map<String, String> texts, byte[] content) {
        ByteBuffer numbers = ByteBuffer.wrap(content).order(ByteOrder.BIG_ENDIAN);
        int comments = content.length < Short.BYTES ? 0 : Short.toUnsignedInt(numbers.getShort(0));
        int at = Short.BYTES;
        for (int i = 0; i < comments && at + COMMENT_HEADER_BYTES <= content.length; i++) {
            int declared = Short.toUnsignedInt(numbers.getShort(at + 6));
            at += COMMENT_HEADER_BYTES;
            int length = Math.min(declared, content.length - at);
            add(texts, ChunkId.COMMENTS, lines(content, at, length));
            at += length + (length & 1);
        }
    }

    /** Some programs keep several texts in one part, with a zero between them. */
    private static String lines(byte[] content, int offset, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            byte b = content[offset + i];
            text[i] = b == 0 ? (byte) '\n' : b;
        }
        return TextBytes.decode(text).strip();
    }

    private static void add(Map<String, String> texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.merge(name, text, (before, more) -> before + "\n" + more);
        }
    }
}
