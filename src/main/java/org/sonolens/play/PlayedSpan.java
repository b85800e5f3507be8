package org.sonolens.play;

/**
 * The stretch of a recording that is played. Immutable.
 *
 * @param first its first sample
 * @param end the sample after its last
 * @param loop whether it begins again at its end
 */
public record PlayedSpan(long first, long end, boolean loop) {
    public PlayedSpan {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("playing from sample " + first + " to " + end);
        }
    }

    /** The same stretch, with or without a beginning at its end. */
    PlayedSpan looping(boolean wanted) {
        return wanted == loop ? this : new PlayedSpan(first, end, wanted);
    }

    /** The nearest place of it. */
    double nearest(double sample) {
        return Math.clamp(sample, first, end - 1);
    }
}
