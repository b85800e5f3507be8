package org.sonolens.measure;

import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.LevelCode;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;

/**
 * Finds which frame and bin a pixel's level is that of, by all frames of its column.
 *
 * <p>A pixel shows the maximum, over its frequencies, of the curve drawn straight in dB from bin to bin. That is the level of
 * a bin inside, which then is the peak, or the curve's value at an edge, on its way to a louder bin outside, which then is.
 */
public final class PixelPeakMeasuring extends Measuring<PixelPeak> {
    private final FramePass column;
    private final double lowest;
    private final double highest;
    private final double binHz;

    /**
     * @param frames of the pixel's column
     * @param hop samples between frames
     * @param lowHz lower edge of the pixel in the sound as it was, 0 or more
     * @param highHz upper edge, above lowHz
     * @param rateHz samples a second of the sound as it was
     * @param channels those of the pixel's band
     * @param channelCount channels of the recording
     */
    public PixelPeakMeasuring(
            FrameRange frames,
            int hop,
            double lowHz,
            double highHz,
            StftPlan plan,
            double rateHz,
            ChannelChoice channels,
            int channelCount) {
        super(plan, channels, channelCount);
        if (!(lowHz >= 0) || !(highHz > lowHz)) {
            throw new IllegalArgumentException("no pixel from " + lowHz + " to " + highHz + " Hz");
        }
        int last = plan.bins() - 1;
        binHz = rateHz / plan.fftSize();
        lowest = Math.min(lowHz / binHz, last);
        highest = Math.min(highHz / binHz, last);
        column = pass(frames, hop, (int) lowest, (int) Math.ceil(highest)).notingWhere();
    }

    @Override
    public PixelPeak result() {
        int best = louderBeside(highest);
        double level = curve(highest);
        double atLowest = curve(lowest);
        if (atLowest > level) {
            best = louderBeside(lowest);
            level = atLowest;
        }
        for (int k = (int) Math.ceil(lowest); k <= (int) Math.floor(highest); k++) {
            if (level(k) >= level) {
                best = k;
                level = level(k);
            }
        }
        return new PixelPeak(column.largestSample(best), best, best * binHz, level(best));
    }

    /** The curve at a place in bins. */
    private double curve(double place) {
        int below = (int) place;
        int above = (int) Math.ceil(place);
        return level(below) + (place - below) * (level(above) - level(below));
    }

    private int louderBeside(double place) {
        int below = (int) place;
        int above = (int) Math.ceil(place);
        return level(above) > level(below) ? above : below;
    }

    private double level(int bin) {
        return LevelCode.dbfs(column.largest(bin));
    }
}
