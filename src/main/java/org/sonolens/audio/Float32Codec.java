package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Float samples of 32 bits, as they are but for what is no number. */
final class Float32Codec implements SampleCodec {
    private final ValueLayout.OfFloat layout;
    private final RepairLog repairs;

    Float32Codec(ByteOrder order, RepairLog repairs) {
        this.layout = JAVA_FLOAT_UNALIGNED.withOrder(order);
        this.repairs = repairs;
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, layout, 0, into, offset, values);
        FiniteSamples.enforce(into, offset, values, repairs);
    }
}
