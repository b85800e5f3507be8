package org.sonolens.dsp;

/** What a borrower sees of a {@link WaveformEngine}: everything but its close. Thread-safe. */
public interface Waveform {
    /** Samples a block of the pyramid's finest level covers. */
    int samplesPerBlock();

    /** Pieces of work that fill the pyramid, numbered from 0. */
    int units();

    /** Samples that a unit covers, the last one fewer. */
    default long samplesPerUnit() {
        return (long) samplesPerBlock() * WaveformPyramid.UNIT_BLOCKS;
    }

    /** Whether a unit is filled. */
    boolean isFilled(int unit);

    /** Whether the whole pyramid is filled. */
    boolean isComplete();

    /** The largest magnitude of any sample met so far, 1 = full scale; of the whole file once complete. */
    float peak();

    /** A worker for one piece of work on this thread. Whoever calls this gives it back. */
    WaveformWorker takeWorker();

    void giveBack(WaveformWorker worker);
}
