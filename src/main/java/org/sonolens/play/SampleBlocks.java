package org.sonolens.play;

import java.io.IOException;

/** Samples of a recording by position, as the voices that are heard. One thread at a time; holds nothing between two reads. */
public interface SampleBlocks {
    /** Signals that are heard at once: 1, or 2 for left and right. */
    int voices();

    /**
     * Fills samples of every voice; outside the recording they are zero.
     *
     * @param first position of the first sample; may lie before 0 or behind the end
     * @param count samples a voice
     * @param into one array a voice
     * @param offset where in each array the first sample goes
     * @throws RecordingGoneException once the recording is being closed
     * @throws IOException when the disk fails
     */
    void read(long first, int count, float[][] into, int offset) throws IOException;

    /** Whether every sample before one can be read, or never will; false while they are still being decoded. */
    default boolean holds(long endSample) {
        return true;
    }
}
