package org.sonolens.play;

import java.util.Optional;

/**
 * What decides the sound that is heard of samples. Immutable.
 *
 * @param band the frequencies heard; empty for all
 * @param trueRateHz samples of the recording in a second of the sound as it was
 * @param lineRateHz samples a second that are made
 */
public record PlaySetup(PlayMode mode, Optional<Band> band, double trueRateHz, int lineRateHz) {
    public PlaySetup {
        if (!(trueRateHz > 0) || Double.isInfinite(trueRateHz) || lineRateHz < 1) {
            throw new IllegalArgumentException("from " + trueRateHz + " to " + lineRateHz + " Hz");
        }
    }

    /** Samples of the recording that go into one that is made. */
    public double step() {
        return trueRateHz * mode.speed() / lineRateHz;
    }

    /** Samples made of so many of the recording. */
    public long frames(double samples) {
        return (long) Math.ceil(samples / step());
    }

    public PlaySetup withMode(PlayMode other) {
        return new PlaySetup(other, band, trueRateHz, lineRateHz);
    }
}
