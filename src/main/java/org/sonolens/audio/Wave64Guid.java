package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The 16 bytes that name a part of a Wave64 file: for those known from WAV four letters, and twelve bytes always alike. */
final class Wave64Guid {
    static final int BYTES = 16;

    private static final String WAVE_TAIL = "f3acd3118cd100c04f8edb8a";

    private Wave64Guid() {}

    /** The four letters, or the first eight digits of another name; null when this cannot be a header. */
    static @Nullable String name(byte[] header) {
        if (HexFormat.of().formatHex(header, 4, BYTES).equals(WAVE_TAIL)) {
            return new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        }
        long size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(BYTES);
        // A name may be any bytes, and samples may be any bytes: an honest size tells them apart.
        boolean plausible = size >= BYTES + Long.BYTES && size <= Integer.MAX_VALUE;
        return plausible ? HexFormat.of().formatHex(header, 0, 4) : null;
    }
}
