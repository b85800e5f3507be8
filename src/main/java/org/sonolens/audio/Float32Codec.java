package org.sonolens.audio;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Float samples of 32 bits, as they are but for what is no number. */
final class Float32Codec implements SampleCodec {
    private static final ValueLayout.OfFloat FLOATS = JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final RepairLog repairs;

    Float32Codec(RepairLog repairs) {
        this.repairs = repairs;
    }

    @Override
    public void decode(MemorySegment raw, int values, float[] into, int offset) {
        MemorySegment.copy(raw, FLOATS, 0, into, offset, values);
        FiniteSamples.enforce(into, offset, values, repairs);
    }
}
