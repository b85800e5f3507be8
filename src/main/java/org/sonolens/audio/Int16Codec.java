package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** PCM of 16 bits, what nearly every recorder writes: a stereo pair is taken apart as one int. */
final class Int16Codec implements SampleCodec {
    private static final ValueLayout.OfInt PAIRS = JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final float SCALE = 1f / 32768;
    private static final float HALF_SCALE = 1f / 65536;

    private final boolean bigEndian;
    private final ValueLayout.OfShort layout;
    private final short[] shorts;
    private final int[] pairs;

    Int16Codec(ByteOrder order, int mostValues) {
        bigEndian = order == ByteOrder.BIG_ENDIAN;
        layout = JAVA_SHORT_UNALIGNED.withOrder(order);
        shorts = new short[mostValues];
        pairs = new int[mostValues / 2];
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, layout, 0, shorts, 0, values);
        for (int i = 0; i < values; i++) {
            into[offset + i] = shorts[i] * SCALE;
        }
    }

    void decodeStereo(MemorySegment raw, int frames, float @Nullable [] left, float @Nullable [] right, int offset) {
        fetchPairs(raw, frames);
        if (left != null) {
            for (int i = 0; i < frames; i++) {
                left[offset + i] = (pairs[i] << 16 >> 16) * SCALE;
            }
        }
        if (right != null) {
            for (int i = 0; i < frames; i++) {
                right[offset + i] = (pairs[i] >> 16) * SCALE;
            }
        }
    }

    /** The left sample in the lower half of each int, the right one in the upper. */
    private void fetchPairs(MemorySegment raw, int frames) {
        MemorySegment.copy(raw, PAIRS, 0, pairs, 0, frames);
        if (bigEndian) {
            // Both the turning of the bytes and that of the halves are vector code in one loop; a copy that turns the
            // bytes of each int as it goes takes twice as long.
            for (int i = 0; i < frames; i++) {
                pairs[i] = Integer.rotateLeft(Integer.reverseBytes(pairs[i]), 16);
            }
        }
    }

    void decodeStereoMix(MemorySegment raw, int frames, float[] mix, int offset) {
        fetchPairs(raw, frames);
        for (int i = 0; i < frames; i++) {
            mix[offset + i] = ((pairs[i] << 16 >> 16) + (pairs[i] >> 16)) * HALF_SCALE;
        }
    }
}
