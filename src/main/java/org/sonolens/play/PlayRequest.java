package org.sonolens.play;

import java.util.Optional;

/**
 * What is to be played, and where it begins. Immutable but for its blocks, which the player reads on its own thread.
 *
 * @param band the frequencies heard; empty for all
 * @param trueRateHz samples of the recording in a second of the sound as it was
 * @param start the first sample heard
 * @param device where; empty for the system's own choice
 */
public record PlayRequest(
        SampleBlocks blocks,
        PlayMode mode,
        Optional<Band> band,
        double trueRateHz,
        PlayedSpan span,
        double start,
        Optional<String> device) {
    PlaySetup setup(int lineRateHz) {
        return new PlaySetup(mode, band, trueRateHz, lineRateHz);
    }
}
