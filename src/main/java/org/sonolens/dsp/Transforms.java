package org.sonolens.dsp;

import org.sonolens.fft.FftEngine;

/**
 * With what transforms are made. Immutable.
 *
 * @param fft which engine
 * @param workers threads that may transform at once, 1 or more
 */
public record Transforms(FftEngine fft, int workers) {
    public Transforms {
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers do no work");
        }
    }
}
