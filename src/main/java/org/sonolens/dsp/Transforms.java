package org.sonolens.dsp;

import org.sonolens.fft.FftEngine;

/**
 * With what transforms are made. Immutable.
 *
 * @param fft which engine
 * @param workers threads that may transform at once, 1 or more
 * @param keeping whether levels are kept in tiles for later views; one picture alone has no use for them
 */
public record Transforms(FftEngine fft, int workers, boolean keeping) {
    public Transforms {
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers do no work");
        }
    }

    /** Transforms whose levels are kept. */
    public Transforms(FftEngine fft, int workers) {
        this(fft, workers, true);
    }
}
