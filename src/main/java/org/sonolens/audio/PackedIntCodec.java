package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** PCM of 3, or 5 to 8 bytes a sample. */
final class PackedIntCodec implements SampleCodec {
    private static final float SCALE_24 = 0x1p-31f;
    private static final double SCALE_64 = 0x1p-63;

    private final int bytesPerSample;
    private final byte[] bytes;

    PackedIntCodec(int bytesPerSample, int mostValues) {
        this.bytesPerSample = bytesPerSample;
        this.bytes = new byte[bytesPerSample * mostValues];
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, JAVA_BYTE, 0, bytes, 0, values * bytesPerSample);
        if (bytesPerSample == 3) {
            decode24(values, into, offset);
        } else {
            decodeWide(values, into, offset);
        }
    }

    private void decode24(int values, float[] into, int offset) {
        for (int i = 0, at = 0; i < values; i++, at += 3) {
            int top = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF) << 16 | bytes[at + 2] << 24;
            into[offset + i] = top * SCALE_24;
        }
    }

    private void decodeWide(int values, float[] into, int offset) {
        for (int i = 0, at = 0; i < values; i++) {
            long top = 0;
            for (int b = 0; b < bytesPerSample; b++, at++) {
                top = top >>> 8 | (long) bytes[at] << 56;
            }
            into[offset + i] = (float) (top * SCALE_64);
        }
    }
}
