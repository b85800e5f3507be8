package org.sonolens.audio;

import org.jspecify.annotations.Nullable;

/** The sync word that every MPEG audio and ADTS frame begins with (ISO 11172-3 2.4.1.3, ISO 13818-7 6.2). */
final class MpegSync {
    private static final int LONGEST_ZERO_LEAD = 256;

    private MpegSync() {}

    /** The format's name when a frame starts here, behind nothing but zeros; null otherwise. */
    static @Nullable String name(byte[] head) {
        int at = 0;
        while (at < head.length && at < LONGEST_ZERO_LEAD && head[at] == 0) {
            at++;
        }
        if (head.length - at < 4 || (head[at] & 0xFF) != 0xFF || (head[at + 1] & 0xE0) != 0xE0) {
            return null;
        }
        int second = head[at + 1] & 0xFF;
        int third = head[at + 2] & 0xFF;
        int version = second >> 3 & 3;
        int layer = second >> 1 & 3;
        if (layer == 0) {
            boolean adts = (second & 0xF0) == 0xF0 && (third >> 2 & 15) < 13;
            return adts ? "AAC (ADTS)" : null;
        }
        if (version == 1 || third >> 4 == 15 || (third >> 2 & 3) == 3) {
            return null;
        }
        return switch (layer) {
            case 1 -> "MP3";
            case 2 -> "MP2 (MPEG layer II)";
            default -> "MP1 (MPEG layer I)";
        };
    }
}
