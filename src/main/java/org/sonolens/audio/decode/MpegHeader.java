package org.sonolens.audio.decode;

import org.jspecify.annotations.Nullable;

/**
 * The header of one MPEG audio frame (ISO 11172-3 2.4.1.3, ISO 13818-3) or ADTS frame (ISO 13818-7 6.2). Immutable.
 *
 * @param kind what of it all frames of a stream share
 * @param frameBytes to the next frame; 0 where the header does not say ("free format")
 * @param samples of each channel that the frame holds
 * @param mpeg1 whether it is of the first edition, whose side information is longer
 */
public record MpegHeader(Kind kind, int sampleRateHz, int channels, int frameBytes, int samples, boolean mpeg1) {
    /** The families of frames. */
    public enum Kind {
        LAYER_1("MP1 (MPEG layer I)"),
        LAYER_2("MP2 (MPEG layer II)"),
        LAYER_3("MP3"),
        ADTS("AAC (ADTS)");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As users call it. */
        public String label() {
            return label;
        }
    }

    /** In kbit/s by the header's index, 1 to 14: MPEG-1 layers I, II, III, then MPEG-2 layer I and layers II and III. */
    private static final int[][] BIT_RATES = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] MPEG_RATES_HZ = {44_100, 48_000, 32_000};
    private static final int[] ADTS_RATES_HZ = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
    };
    private static final int ADTS_HEADER_BYTES = 7;

    /** The header that stands at a place; null when none does. */
    public static @Nullable MpegHeader at(byte[] bytes, int at) {
        if (at < 0 || at + 4 > bytes.length || Bytes.u8(bytes, at) != 0xFF) {
            return null;
        }
        int second = Bytes.u8(bytes, at + 1);
        int third = Bytes.u8(bytes, at + 2);
        if ((second & 0xF6) == 0xF0) {
            return adts(bytes, at, third);
        }
        int version = second >> 3 & 3;
        int layer = second >> 1 & 3;
        if ((second & 0xE0) != 0xE0 || version == 1 || layer == 0 || third >> 4 == 15 || (third >> 2 & 3) == 3) {
            return null;
        }
        boolean mpeg1 = version == 3;
        Kind kind = layer == 1 ? Kind.LAYER_3 : layer == 2 ? Kind.LAYER_2 : Kind.LAYER_1;
        int rateHz = MPEG_RATES_HZ[third >> 2 & 3] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
        int table = mpeg1 ? kind.ordinal() : kind == Kind.LAYER_1 ? 3 : 4;
        int bitsPerSecond = BIT_RATES[table][third >> 4] * 1000;
        int padding = third >> 1 & 1;
        int samples = kind == Kind.LAYER_1 ? 384 : kind == Kind.LAYER_3 && !mpeg1 ? 576 : 1152;
        int frameBytes = bitsPerSecond == 0
                ? 0
                : kind == Kind.LAYER_1
                        ? (12 * bitsPerSecond / rateHz + padding) * 4
                        : samples / 8 * bitsPerSecond / rateHz + padding;
        int channels = Bytes.u8(bytes, at + 3) >> 6 == 3 ? 1 : 2;
        return new MpegHeader(kind, rateHz, channels, frameBytes, samples, mpeg1);
    }

    private static @Nullable MpegHeader adts(byte[] bytes, int at, int third) {
        int rate = third >> 2 & 15;
        if (rate >= ADTS_RATES_HZ.length || at + ADTS_HEADER_BYTES > bytes.length) {
            return null;
        }
        int channels = (third & 1) << 2 | Bytes.u8(bytes, at + 3) >> 6;
        int length = (Bytes.u8(bytes, at + 3) & 3) << 11 | Bytes.u8(bytes, at + 4) << 3 | Bytes.u8(bytes, at + 5) >> 5;
        int blocks = (Bytes.u8(bytes, at + 6) & 3) + 1;
        if (length < ADTS_HEADER_BYTES) {
            return null;
        }
        return new MpegHeader(
                Kind.ADTS, ADTS_RATES_HZ[rate], channels == 7 ? 8 : channels, length, 1024 * blocks, false);
    }

    /** Whether both can be frames of one stream. */
    public boolean isLike(MpegHeader other) {
        return other.kind == kind && other.sampleRateHz == sampleRateHz && other.mpeg1 == mpeg1;
    }

    /** How many frames of one stream follow one another from a place on, up to a number. */
    public static int run(byte[] bytes, int start, int most) {
        MpegHeader first = at(bytes, start);
        int frames = 0;
        int at = start;
        for (MpegHeader next = first;
                first != null && next != null && next.isLike(first) && frames < most;
                next = at(bytes, at)) {
            frames++;
            if (next.frameBytes == 0) {
                break;
            }
            at += next.frameBytes;
        }
        return frames;
    }
}
