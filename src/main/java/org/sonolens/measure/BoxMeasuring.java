package org.sonolens.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeFrequencyBox;

/**
 * Measures a box, by the frames of {@link BoxFrames}.
 *
 * <p>Times of 5 and 95 % of the energy: those at which that share of the band's energy in the box has come, each frame's
 * spread evenly over a hop around it (Charif, Waack and Strickman, Raven Pro 1.4 User's Manual, 2010: Time 5 %, Time
 * 95 %). They lie inside the box.
 *
 * <p>SNR: with S the mean power of the band in the box and N that of the same band in its surroundings,
 * 10·log10((S − N)/N) dB, since S holds the noise, too. Empty where S is not above N, where N is silent, and where the
 * recording has nothing around the box.
 */
public final class BoxMeasuring extends Measuring<BoxMeasures> {
    private static final double LOW_SHARE = 0.05;
    private static final double HIGH_SHARE = 0.95;
    private static final double SILENT_POWER = 1e-20;

    private final TimeFrequencyBox box;
    private final double rateHz;
    private final @Nullable BoxFrames where;
    private final @Nullable FramePass inside;
    private final @Nullable FramePass before;
    private final @Nullable FramePass after;

    /**
     * @param samples of the recording
     * @param rateHz samples a second of the sound as it was
     * @param channelCount channels of the recording
     */
    public BoxMeasuring(
            TimeFrequencyBox box,
            StftPlan plan,
            long samples,
            double rateHz,
            ChannelChoice channels,
            int channelCount) {
        super(plan, channels, channelCount);
        this.box = box;
        this.rateHz = rateHz;
        BoxFrames frames = BoxFrames.of(box, plan, samples, rateHz).orElse(null);
        where = frames;
        inside = frames == null ? null : pass(frames.inside(), frames.hop(), frames.lowBin(), frames.highBin());
        before = frames == null ? null : passOrNone(frames.before(), frames.hop(), frames.lowBin(), frames.highBin());
        after = frames == null ? null : passOrNone(frames.after(), frames.hop(), frames.lowBin(), frames.highBin());
    }

    @Override
    public BoxMeasures result() {
        BoxFrames frames = where;
        FramePass in = inside;
        if (frames == null || in == null) {
            return BoxMeasures.none(box);
        }
        int low = frames.lowBin();
        int high = frames.highBin();
        PowerSpectrum spectrum = in.spectrum(rateHz);
        SpectralPeak peak = spectrum.peak(low, high);
        boolean silent = spectrum.isSilent(low, high);
        return new BoxMeasures(
                box,
                Optional.of(spectrum),
                Optional.of(peak),
                silent ? OptionalDouble.empty() : OptionalDouble.of(in.loudestSample() / rateHz),
                spectrum.centroidHz(low, high),
                silent ? Optional.empty() : Optional.of(times(in)),
                band(spectrum, low, high),
                snr(spectrum.power(low, high), low, high));
    }

    private BoxMeasures.Middle times(FramePass in) {
        return new BoxMeasures.Middle(seconds(in.sampleReached(LOW_SHARE)), seconds(in.sampleReached(HIGH_SHARE)));
    }

    private double seconds(double sample) {
        return Math.clamp(sample / rateHz, box.startSeconds(), box.endSeconds());
    }

    private Optional<BoxMeasures.Middle> band(PowerSpectrum spectrum, int low, int high) {
        OptionalDouble from = spectrum.reachedHz(LOW_SHARE, low, high);
        OptionalDouble to = spectrum.reachedHz(HIGH_SHARE, low, high);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new BoxMeasures.Middle(within(from.getAsDouble()), within(to.getAsDouble())))
                : Optional.empty();
    }

    private double within(double hz) {
        return Math.clamp(hz, box.lowHz(), box.highHz());
    }

    private OptionalDouble snr(double power, int low, int high) {
        double sum = 0;
        long frames = 0;
        for (FramePass side : new @Nullable FramePass[] {before, after}) {
            if (side != null) {
                sum += side.spectrum(rateHz).power(low, high) * side.framesDone();
                frames += side.framesDone();
            }
        }
        double noise = frames == 0 ? 0 : sum / frames;
        return noise > SILENT_POWER && power > noise
                ? OptionalDouble.of(10 * Math.log10((power - noise) / noise))
                : OptionalDouble.empty();
    }
}
