package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text inside a file, whose encoding nobody states. */
final class TextBytes {
    private TextBytes() {}

    /** UTF-8 where it is valid, else Latin-1; cut at the first NUL, without control characters but line ends and tabs. */
    static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    static String decode(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, end - offset))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, offset, end - offset, StandardCharsets.ISO_8859_1);
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", " ");
    }
}
