package org.sonolens.dsp;

/**
 * How far a recording can be read at a moment. Immutable.
 *
 * @param samples that are there, from the first on
 * @param complete whether there are no others
 */
public record Reach(long samples, boolean complete) {
    /** That of a recording now. */
    public static Reach of(Spectrogram spectrogram) {
        // asked first: once it is complete, all that is there is counted
        boolean complete = spectrogram.isComplete();
        return new Reach(spectrogram.availableSamples(), complete);
    }

    /** Whether samples up to one can be read, or never will. */
    public boolean holds(long endSample) {
        return complete || endSample <= samples;
    }

    /** The sample after the last that the frames before one need. */
    public static long endOf(long endFrame, int hop, int windowLength) {
        return (endFrame - 1) * hop + windowLength - windowLength / 2;
    }
}
