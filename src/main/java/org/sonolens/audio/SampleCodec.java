package org.sonolens.audio;

import java.lang.foreign.MemorySegment;

/**
 * Turns stored samples into floats, channels interleaved as they are. One thread at a time; owns no native memory. The
 * bytes are copied in bulk to an array first: a plain loop over arrays is what the compiler turns into vector code.
 */
interface SampleCodec {
    /**
     * @param raw the stored samples, from its start
     * @param values how many
     * @param into takes them from {@code offset} on
     */
    void decode(MemorySegment raw, int values, float[] into, int offset);
}
