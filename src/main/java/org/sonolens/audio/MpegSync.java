package org.sonolens.audio;

import org.jspecify.annotations.Nullable;

/** The header that every MPEG audio and ADTS frame begins with (ISO 11172-3 2.4.1.3, ISO 13818-7 6.2). */
final class MpegSync {
    private static final int HEADER_BYTES = 4;
    private static final int FRAMES_IN_A_RUN = 3;
    private static final int LAYER_3 = 1;
    private static final int LAYER_1 = 3;
    private static final int MPEG_1 = 3;
    private static final int MPEG_2 = 2;

    /** In kbit/s by the header's index, 1 to 14: MPEG-1 layers I, II, III, then MPEG-2 layer I and layers II and III. */
    private static final int[][] BIT_RATES = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] MPEG_1_RATES_HZ = {44_100, 48_000, 32_000};

    private MpegSync() {}

    /** The format's name when a frame starts at the first byte; null otherwise. */
    static @Nullable String nameAtStart(byte[] head) {
        if (head.length < HEADER_BYTES || (head[0] & 0xFF) != 0xFF) {
            return null;
        }
        boolean adts = (head[1] & 0xF6) == 0xF0 && (head[2] >> 2 & 15) < 13;
        return adts ? "AAC (ADTS)" : isHeader(head, 0) ? layerName(layer(head, 0)) : null;
    }

    /** The name where whole frames of one kind follow one another somewhere in these bytes; null otherwise. */
    static @Nullable String nameOfFirstRun(byte[] bytes) {
        for (int start = 0; start + HEADER_BYTES <= bytes.length; start++) {
            int at = start;
            int frames = 0;
            while (frames < FRAMES_IN_A_RUN && isHeader(bytes, at) && bytes[at + 1] == bytes[start + 1]) {
                int length = frameBytes(bytes, at);
                if (length < HEADER_BYTES) {
                    break;
                }
                at += length;
                frames++;
            }
            if (frames == FRAMES_IN_A_RUN) {
                return layerName(layer(bytes, start));
            }
        }
        return null;
    }

    private static boolean isHeader(byte[] bytes, int at) {
        return at + HEADER_BYTES <= bytes.length
                && (bytes[at] & 0xFF) == 0xFF
                && (bytes[at + 1] & 0xE0) == 0xE0
                && version(bytes, at) != 1
                && layer(bytes, at) != 0
                && (bytes[at + 2] >> 4 & 15) != 15
                && (bytes[at + 2] >> 2 & 3) != 3;
    }

    /** Bytes to the next frame; 0 where the header does not say ("free format"). */
    private static int frameBytes(byte[] bytes, int at) {
        int layer = layer(bytes, at);
        boolean mpeg1 = version(bytes, at) == MPEG_1;
        int table = mpeg1 ? LAYER_1 - layer : layer == LAYER_1 ? 3 : 4;
        int bitsPerSecond = BIT_RATES[table][bytes[at + 2] >> 4 & 15] * 1000;
        int rateHz = MPEG_1_RATES_HZ[bytes[at + 2] >> 2 & 3] >> (mpeg1 ? 0 : version(bytes, at) == MPEG_2 ? 1 : 2);
        int padding = bytes[at + 2] >> 1 & 1;
        if (layer == LAYER_1) {
            return (12 * bitsPerSecond / rateHz + padding) * 4;
        }
        return (layer == LAYER_3 && !mpeg1 ? 72 : 144) * bitsPerSecond / rateHz + padding;
    }

    private static int version(byte[] bytes, int at) {
        return bytes[at + 1] >> 3 & 3;
    }

    private static int layer(byte[] bytes, int at) {
        return bytes[at + 1] >> 1 & 3;
    }

    private static String layerName(int layer) {
        return layer == LAYER_3 ? "MP3" : layer == LAYER_1 ? "MP1 (MPEG layer I)" : "MP2 (MPEG layer II)";
    }
}
