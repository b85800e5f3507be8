package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Float samples of 64 bits, rounded to 32. */
final class Float64Codec implements SampleCodec {
    private final ValueLayout.OfDouble layout;
    private final double[] doubles;
    private final RepairLog repairs;

    Float64Codec(ByteOrder order, int mostValues, RepairLog repairs) {
        this.layout = JAVA_DOUBLE_UNALIGNED.withOrder(order);
        this.doubles = new double[mostValues];
        this.repairs = repairs;
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, layout, 0, doubles, 0, values);
        for (int i = 0; i < values; i++) {
            into[offset + i] = (float) doubles[i];
        }
        FiniteSamples.enforce(into, offset, values, repairs);
    }
}
