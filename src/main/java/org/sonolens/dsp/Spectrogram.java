package org.sonolens.dsp;

import org.sonolens.view.StftPlan;

/** What a borrower sees of a {@link SpectrogramEngine}: everything but its close. Thread-safe. */
public interface Spectrogram {
    StftPlan plan();

    int sampleRateHz();

    int channels();

    /** Samples a channel. */
    long samples();

    /** Samples a channel that can be read now, from the first on; what is beyond is not known yet. */
    long availableSamples();

    /** Whether all samples can be read; false while the recording is still being decoded. */
    boolean isComplete();

    /** Where levels are kept. */
    TileSlab tiles();

    /**
     * A worker for one piece of work on this thread. Whoever calls this gives it back.
     *
     * @throws IllegalStateException when more threads ask than the engine was made for
     */
    ColumnWorker takeWorker();

    void giveBack(ColumnWorker worker);
}
