package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first block of a WavPack file (WavPack 4 & 5 file format, section 2). */
final class WavPackProbe {
    private static final int HEADER_BYTES = 32;
    private static final long UNKNOWN = 0xFFFF_FFFFL;
    private static final int MONO = 4;
    private static final int FLOAT = 0x80;
    private static final int FIRST_AND_LAST = 0x1800;
    private static final int[] RATES_HZ = {
        6000, 8000, 9600, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000,
        192_000, 0
    };

    private WavPackProbe() {}

    static @Nullable ProbedSound probe(ByteSource file) throws IOException {
        byte[] head = file.bytes(0, HEADER_BYTES);
        if (head.length < HEADER_BYTES || !Bytes.isAt(head, 0, "wvpk")) {
            return null;
        }
        long low = Bytes.le32(head, 12);
        long frames = low == UNKNOWN ? 0 : low | (long) Bytes.u8(head, 11) << 32;
        int flags = (int) Bytes.le32(head, 24);
        int bits = 8 * ((flags & 3) + 1) - (flags >>> 13 & 31);
        boolean alone = (flags & FIRST_AND_LAST) == FIRST_AND_LAST;
        int channels = !alone ? 0 : (flags & MONO) != 0 ? 1 : 2;
        int rate = RATES_HZ[flags >>> 23 & 15];
        if ((flags & FLOAT) != 0) {
            return new ProbedSound("WavPack float 32-bit", rate, channels, frames, frames > 0, 32, SampleForm.FLOAT_32);
        }
        return ProbedSound.lossless("WavPack", Math.max(1, bits), rate, channels, frames, frames > 0);
    }
}
