package org.sonolens.play;

/**
 * The frequencies that are heard. Immutable.
 *
 * @param lowHz 0 or more, true Hz
 * @param highHz above the lower
 */
public record Band(double lowHz, double highHz) {
    public Band {
        if (!(lowHz >= 0 && lowHz < highHz) || Double.isInfinite(highHz)) {
            throw new IllegalArgumentException("a band from " + lowHz + " to " + highHz + " Hz");
        }
    }
}
