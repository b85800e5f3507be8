package org.sonolens.tile;

import java.util.Arrays;
import org.sonolens.dsp.DoubleStft;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;

/**
 * A picture by DESIGN's pixel rule, straight from the samples, in double precision and without tiles, grids or rounding:
 * slow, and plain enough to be read beside the rule. Immutable.
 */
final class DirectPicture {
    private final float[][] channels;
    private final double rateHz;
    private final StftPlan plan;
    private final PictureRequest request;
    private final DoubleStft stft;
    private final long samples;

    DirectPicture(float[][] channels, double rateHz, StftPlan plan, PictureRequest request) {
        this.channels = channels;
        this.rateHz = rateHz;
        this.plan = plan;
        this.request = request;
        this.stft = new DoubleStft(plan);
        this.samples = channels[0].length;
    }

    /** Levels in dBFS by row, the bands over each other, of one column; and the largest amplitude any of them is from. */
    double[] column(int p) {
        float[][][] bands = bands();
        double[] rows = new double[request.heightPx()];
        for (int band = 0; band < bands.length; band++) {
            int top = (int) ((long) band * request.heightPx() / bands.length);
            int bottom = (int) ((band + 1L) * request.heightPx() / bands.length);
            double[] levels = levels(bands[band], p);
            for (int r = top; r < bottom; r++) {
                rows[r] = row(levels, r - top, bottom - top);
            }
        }
        return rows;
    }

    /** The signals of each band. */
    private float[][][] bands() {
        return switch (request.channels()) {
            case ChannelChoice.One one -> new float[][][] {{channels[one.channel()]}};
            case ChannelChoice.Stack stack ->
                Arrays.stream(channels).map(c -> new float[][] {c}).toArray(float[][][]::new);
            case ChannelChoice.Max max -> new float[][][] {channels};
            case ChannelChoice.Mix mix -> {
                float[] mean = new float[channels[0].length];
                for (int i = 0; i < mean.length; i++) {
                    float sum = 0;
                    for (float[] channel : channels) {
                        sum += channel[i];
                    }
                    mean[i] = sum / channels.length;
                }
                yield new float[][][] {{mean}};
            }
        };
    }

    /** Level of each bin over the column's frames and the band's signals. */
    private double[] levels(float[][] signals, int p) {
        long[] frames = frames(p);
        double[] best = new double[plan.bins()];
        for (float[] signal : signals) {
            double[] pooled = new double[plan.bins()];
            for (long f : frames) {
                double[] power = stft.power(signal, f, hop());
                for (int k = 0; k < pooled.length; k++) {
                    pooled[k] = request.statistic() == Statistic.MAX
                            ? Math.max(pooled[k], power[k])
                            : pooled[k] + power[k] / frames.length;
                }
            }
            for (int k = 0; k < best.length; k++) {
                best[k] = Math.max(best[k], pooled[k]);
            }
        }
        return Arrays.stream(best).map(DoubleStft::dbfs).toArray();
    }

    int hop() {
        return request.hop(plan, samples);
    }

    /** Frame f is in column p when p(t1−t0) ≤ (f·hop−t0)·W < (p+1)(t1−t0); with none, the one nearest the middle. */
    long[] frames(int p) {
        long t0 = request.span().first();
        long length = request.span().samples();
        long width = request.widthPx();
        long existing = Math.ceilDiv(samples, (long) hop());
        java.util.stream.LongStream.Builder in = java.util.stream.LongStream.builder();
        long nearest = 0;
        for (long f = 0; f < existing; f++) {
            long place = (f * hop() - t0) * width;
            if (p * length <= place && place < (p + 1) * length) {
                in.add(f);
            }
            // twice the distance to the middle, in columns times the length; of two as near the later
            if (Math.abs(2 * place - (2L * p + 1) * length)
                    <= Math.abs(2 * (nearest * hop() - t0) * width - (2L * p + 1) * length)) {
                nearest = f;
            }
        }
        long[] frames = in.build().toArray();
        return frames.length > 0 ? frames : new long[] {nearest};
    }

    private double row(double[] levels, int r, int rows) {
        FrequencyAxis axis = request.axis();
        double binsPerHz = plan.fftSize() / (rateHz * request.timeExpansion());
        double high = axis.hzAt(1 - (double) r / rows) * binsPerHz;
        double low = axis.hzAt(1 - (r + 1.0) / rows) * binsPerHz;
        int nyquist = levels.length - 1;
        if (low >= nyquist) {
            return -200;
        }
        if (request.statistic() == Statistic.MAX) {
            double best = Math.max(curve(levels, low), curve(levels, Math.min(high, nyquist)));
            for (int k = (int) Math.ceil(low); k <= Math.min(high, nyquist); k++) {
                best = Math.max(best, levels[k]);
            }
            return best;
        }
        double power = 0;
        double shares = 0;
        for (int k = 0; k <= nyquist; k++) {
            double share = Math.max(0, Math.min(high, k + 0.5) - Math.max(low, k - 0.5));
            power += share * Math.pow(10, levels[k] / 10);
            shares += share;
        }
        return 10 * Math.log10(power / shares);
    }

    private static double curve(double[] levels, double bin) {
        int below = (int) Math.min(Math.floor(bin), levels.length - 2.0);
        double part = bin - below;
        return (1 - part) * levels[below] + part * levels[below + 1];
    }
}
