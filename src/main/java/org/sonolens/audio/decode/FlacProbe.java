package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** FLAC's STREAMINFO (RFC 9639, section 8.2). */
final class FlacProbe {
    private static final int MARK_AND_BLOCK_HEADER_BYTES = 8;
    private static final int STREAMINFO_BYTES = 34;

    private FlacProbe() {}

    static @Nullable ProbedSound probe(ByteSource file) throws IOException {
        return streamInfo(file.bytes(Id3Tags.bytesBefore(file), MARK_AND_BLOCK_HEADER_BYTES + STREAMINFO_BYTES), 0);
    }

    /** What the mark "fLaC" at a place is followed by; null when that is no STREAMINFO. */
    static @Nullable ProbedSound streamInfo(byte[] bytes, int mark) {
        int block = mark + 4;
        int info = block + 4;
        if (!Bytes.isAt(bytes, mark, "fLaC")
                || (Bytes.u8(bytes, block) & 0x7F) != 0
                || info + STREAMINFO_BYTES > bytes.length) {
            return null;
        }
        long packed = Bytes.be64(bytes, info + 10);
        int rate = (int) (packed >>> 44);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int bits = (int) (packed >>> 36 & 31) + 1;
        long frames = packed & 0xF_FFFF_FFFFL;
        return ProbedSound.lossless("FLAC", bits, rate, channels, frames, frames > 0);
    }
}
