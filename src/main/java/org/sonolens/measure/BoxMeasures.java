package org.sonolens.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sonolens.view.TimeFrequencyBox;

/**
 * What was measured of a box. What silence has not, or a box beside the recording, is empty. Immutable.
 *
 * @param box what was measured, as it was drawn; its edges are the start, end, low and high frequency
 * @param spectrum of the frames in it, over all frequencies
 * @param peak the largest level in it; empty for a box without frames
 * @param peakSeconds where the frame stands that has it
 * @param centroidHz spectral centroid of its mean power
 * @param energyTimes from when to when the middle 90 % of its energy came
 * @param energyBand from where to where the middle 90 % of its mean power lies
 * @param snrDb its power over that of its surroundings
 */
public record BoxMeasures(
        TimeFrequencyBox box,
        Optional<PowerSpectrum> spectrum,
        Optional<SpectralPeak> peak,
        OptionalDouble peakSeconds,
        OptionalDouble centroidHz,
        Optional<Middle> energyTimes,
        Optional<Middle> energyBand,
        OptionalDouble snrDb) {
    /** From 5 to 95 % of something that adds up. Immutable. @param from where 5 % are reached @param to 95 % */
    public record Middle(double from, double to) {}

    /** Nothing but the box. */
    public static BoxMeasures none(TimeFrequencyBox box) {
        return new BoxMeasures(
                box,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    public double durationSeconds() {
        return box.endSeconds() - box.startSeconds();
    }

    public double bandwidthHz() {
        return box.highHz() - box.lowHz();
    }
}
