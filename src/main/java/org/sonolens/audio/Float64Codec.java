package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Float samples of 64 bits, rounded to 32. */
final class Float64Codec implements SampleCodec {
    private static final ValueLayout.OfDouble DOUBLES = JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final double[] doubles;
    private final RepairLog repairs;

    Float64Codec(int mostValues, RepairLog repairs) {
        this.doubles = new double[mostValues];
        this.repairs = repairs;
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, DOUBLES, 0, doubles, 0, values);
        for (int i = 0; i < values; i++) {
            into[offset + i] = (float) doubles[i];
        }
        FiniteSamples.enforce(into, offset, values, repairs);
    }
}
