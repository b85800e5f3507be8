package org.sonolens.ui;

import org.sonolens.view.NoteName;

/**
 * The pitch heard at a place of a recording. Immutable.
 *
 * @param hz frequency of the period found, above 0
 * @param probability how periodic the sound is, 0 to 1
 * @param note the nearest note of equal temperament
 */
public record PitchReading(double hz, double probability, NoteName note) {
    public PitchReading {
        if (!(hz > 0) || Double.isInfinite(hz)) {
            throw new IllegalArgumentException("a pitch of " + hz + " Hz");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability of " + probability + " is not from 0 to 1");
        }
    }
}
