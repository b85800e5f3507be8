package org.sonolens.audio.decode;

import java.nio.charset.StandardCharsets;

/** Numbers and texts in a header's bytes; outside of them there is 0. Stateless. */
final class Bytes {
    private Bytes() {}

    static int u8(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    static int be16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static long be32(byte[] bytes, int at) {
        return (long) be16(bytes, at) << 16 | be16(bytes, at + 2);
    }

    static long be64(byte[] bytes, int at) {
        return be32(bytes, at) << 32 | be32(bytes, at + 4);
    }

    static int le16(byte[] bytes, int at) {
        return u8(bytes, at) | u8(bytes, at + 1) << 8;
    }

    static long le32(byte[] bytes, int at) {
        return le16(bytes, at) | (long) le16(bytes, at + 2) << 16;
    }

    static long le64(byte[] bytes, int at) {
        return le32(bytes, at) | le32(bytes, at + 4) << 32;
    }

    /** Whether a Latin-1 text stands at a place. */
    static boolean isAt(byte[] bytes, int at, String text) {
        return at >= 0
                && at + text.length() <= bytes.length
                && new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    /** The place of a Latin-1 text from a place on; −1 where there is none. */
    static int indexOf(byte[] bytes, int from, String text) {
        for (int at = from; at + text.length() <= bytes.length; at++) {
            if (isAt(bytes, at, text)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place of a Latin-1 text before a place; −1 where there is none. */
    static int lastIndexOf(byte[] bytes, int before, String text) {
        for (int at = Math.min(before - 1, bytes.length - text.length()); at >= 0; at--) {
            if (isAt(bytes, at, text)) {
                return at;
            }
        }
        return -1;
    }
}
