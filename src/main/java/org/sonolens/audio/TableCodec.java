package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** Samples of one byte, each standing for one of 256 values: unsigned and signed PCM, A-law, µ-law. */
final class TableCodec implements SampleCodec {
    private static final int VALUES = 256;
    private static final float SCALE_8 = 1f / 128;
    private static final float SCALE_16 = 1f / 32768;

    private final float[] table;
    private final byte[] bytes;

    TableCodec(float[] table, int mostValues) {
        this.table = table;
        this.bytes = new byte[mostValues];
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, JAVA_BYTE, 0, bytes, 0, values);
        for (int i = 0; i < values; i++) {
            into[offset + i] = table[bytes[i] & 0xFF];
        }
    }

    static float[] unsigned8() {
        float[] table = new float[VALUES];
        for (int code = 0; code < VALUES; code++) {
            table[code] = (code - 128) * SCALE_8;
        }
        return table;
    }

    static float[] signed8() {
        float[] table = new float[VALUES];
        for (int code = 0; code < VALUES; code++) {
            table[code] = (byte) code * SCALE_8;
        }
        return table;
    }

    /** ITU-T G.711 table 1, at the scale of 16 bits: sign, 3 bits of segment, 4 of step, every second bit inverted. */
    static float[] aLaw() {
        float[] table = new float[VALUES];
        for (int code = 0; code < VALUES; code++) {
            int bits = code ^ 0x55;
            int segment = bits >> 4 & 7;
            int step = (bits & 15) << 4;
            int magnitude = segment == 0 ? step + 8 : step + 0x108 << segment - 1;
            table[code] = ((bits & 0x80) != 0 ? magnitude : -magnitude) * SCALE_16;
        }
        return table;
    }

    /** ITU-T G.711 table 2, at the scale of 16 bits: sign, segment and step, all bits inverted. */
    static float[] muLaw() {
        float[] table = new float[VALUES];
        for (int code = 0; code < VALUES; code++) {
            int bits = ~code;
            int magnitude = (((bits & 15) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
            table[code] = ((bits & 0x80) != 0 ? -magnitude : magnitude) * SCALE_16;
        }
        return table;
    }
}
