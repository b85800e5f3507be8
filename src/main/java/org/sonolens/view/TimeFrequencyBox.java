package org.sonolens.view;

/**
 * A stretch of time and of frequency. Immutable.
 *
 * @param startSeconds where it begins
 * @param endSeconds where it ends, after its start
 * @param lowHz its lower edge
 * @param highHz its upper edge, above the lower
 */
public record TimeFrequencyBox(double startSeconds, double endSeconds, double lowHz, double highHz) {
    public TimeFrequencyBox {
        if (!(startSeconds < endSeconds && lowHz < highHz)
                || !Double.isFinite(startSeconds)
                || !Double.isFinite(endSeconds)
                || !Double.isFinite(lowHz)
                || !Double.isFinite(highHz)) {
            throw new IllegalArgumentException("a box from " + startSeconds + " to " + endSeconds + " s and from "
                    + lowHz + " to " + highHz + " Hz");
        }
    }
}
