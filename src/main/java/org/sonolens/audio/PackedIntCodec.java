package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/** PCM of 3, or 5 to 8 bytes a sample. */
final class PackedIntCodec implements SampleCodec {
    private static final float SCALE_24 = 0x1p-31f;
    private static final double SCALE_64 = 0x1p-63;

    private final boolean bigEndian;
    private final int bytesPerSample;
    private final byte[] bytes;

    PackedIntCodec(ByteOrder order, int bytesPerSample, int mostValues) {
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
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
        int low = bigEndian ? 2 : 0;
        int high = 2 - low;
        for (int i = 0, at = 0; i < values; i++, at += 3) {
            int top = (bytes[at + low] & 0xFF) << 8 | (bytes[at + 1] & 0xFF) << 16 | bytes[at + high] << 24;
            into[offset + i] = top * SCALE_24;
        }
    }

    private void decodeWide(int values, float[] into, int offset) {
        for (int i = 0, at = 0; i < values; i++) {
            long top = 0;
            for (int b = 0; b < bytesPerSample; b++, at++) {
                top = top >>> 8 | (long) bytes[at] << 56;
            }
            if (bigEndian) {
                top = Long.reverseBytes(top) << 64 - 8 * bytesPerSample;
            }
            into[offset + i] = (float) (top * SCALE_64);
        }
    }
}
