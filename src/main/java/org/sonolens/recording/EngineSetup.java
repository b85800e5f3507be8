package org.sonolens.recording;

import java.util.function.LongConsumer;
import org.sonolens.fft.FftEngine;

/**
 * What recordings are opened with. Immutable.
 *
 * @param fft which transform
 * @param workers threads that may borrow at once
 * @param dropCaches empties whatever is cached for the recording of an id; runs before its memory goes
 */
public record EngineSetup(FftEngine fft, int workers, LongConsumer dropCaches) {
    public EngineSetup {
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers do no work");
        }
    }
}
