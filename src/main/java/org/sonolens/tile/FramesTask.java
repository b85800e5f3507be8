package org.sonolens.tile;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.sonolens.dsp.Spectrogram;

/** A measurement that workers make a piece at a time, each on one of them, never two at once. */
public interface FramesTask {
    /** Whether anybody still wants it; any thread. */
    boolean isWanted();

    /**
     * Does a piece.
     *
     * @param pause whether to stop here and go on with the next piece; true within 10 ms
     * @return whether all is done
     */
    boolean step(Spectrogram spectrogram, BooleanSupplier pause) throws IOException;

    /** Up to which sample the recording must be readable for the next piece. */
    long neededSamples();

    /** All is done; on a worker. */
    void done();

    /** Nothing will come of it: the recording was closed or has another plan by now, or cannot be read; on a worker. */
    void ended();
}
