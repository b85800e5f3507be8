package org.sonolens.audio;

import java.util.Locale;

/** Text files that were given for sound. */
final class PlainText {
    private PlainText() {}

    /** Whether there is no control character but white space, in UTF-8 or an 8-bit character set. */
    static boolean looksLike(byte[] head) {
        int letters = 0;
        for (byte b : head) {
            int c = b & 0xFF;
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F) {
                return false;
            }
            if (c < 0x80) {
                letters++;
            }
        }
        return letters * 2 > head.length;
    }

    static String kindOf(byte[] head) {
        String start = TextBytes.decode(head).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[")) {
            return "a JSON text";
        }
        if (start.startsWith("<?xml")) {
            return "an XML text";
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "a web page (HTML)";
        }
        return "a text";
    }
}
