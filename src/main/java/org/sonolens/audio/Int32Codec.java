package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** PCM of 32 bits, or fewer at the top of 32. */
final class Int32Codec implements SampleCodec {
    private static final float SCALE = 0x1p-31f;

    private final ValueLayout.OfInt layout;
    private final int[] ints;

    Int32Codec(ByteOrder order, int mostValues) {
        layout = JAVA_INT_UNALIGNED.withOrder(order);
        ints = new int[mostValues];
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, layout, 0, ints, 0, values);
        for (int i = 0; i < values; i++) {
            into[offset + i] = ints[i] * SCALE;
        }
    }
}
