package org.sonolens.view;

/**
 * A box on the picture of a recording, in the time and the frequencies of the sound as it was. Immutable.
 *
 * @param startSeconds its left edge, seconds from the recording's first sample
 * @param endSeconds its right edge, later than the left
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
            throw new IllegalArgumentException("no box from " + startSeconds + " to " + endSeconds + " s and from "
                    + lowHz + " to " + highHz + " Hz");
        }
    }
}
