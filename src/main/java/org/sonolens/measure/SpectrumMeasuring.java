package org.sonolens.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.FrameRange;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/** Measures the spectrum of a stretch of a recording, by the frames that stand on its samples, the nearest at least. */
public final class SpectrumMeasuring extends Measuring<Optional<PowerSpectrum>> {
    private final double rateHz;
    private final @Nullable FramePass all;

    /**
     * @param span samples, as far as the recording has them
     * @param hop samples between frames: the plan's, or a part of it
     * @param samples of the recording
     * @param rateHz samples a second of the sound as it was
     * @param channelCount channels of the recording
     */
    public SpectrumMeasuring(
            TimeSpan span,
            int hop,
            StftPlan plan,
            long samples,
            double rateHz,
            ChannelChoice channels,
            int channelCount) {
        super(plan, channels, channelCount);
        this.rateHz = rateHz;
        this.all = passOrNone(frames(span, hop, samples), hop, 0, plan.bins() - 1);
    }

    private static @Nullable FrameRange frames(TimeSpan span, int hop, long samples) {
        long last = Math.ceilDiv(samples, (long) hop);
        if (last == 0) {
            return null;
        }
        long first = Math.max(0, Math.ceilDiv(span.first(), (long) hop));
        long end = Math.min(last, Math.ceilDiv(span.end(), (long) hop));
        if (first < end) {
            return new FrameRange(first, end);
        }
        long nearest = Math.clamp(Math.round((span.first() + span.end()) / 2.0 / hop), 0, last - 1);
        return new FrameRange(nearest, nearest + 1);
    }

    /** Empty for a recording without samples. */
    @Override
    public Optional<PowerSpectrum> result() {
        return all == null ? Optional.empty() : Optional.of(all.spectrum(rateHz));
    }
}
