package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sonolens.dsp.LevelCode;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;

/** Rows against DESIGN's rule, stated again as plainly as can be. */
class RowMapTest {
    private static final double RATE_HZ = 48_000;

    @Property(tries = 300)
    void aRowIsTheMaximumOfTheStraightCurveOverItsFrequencies(
            @ForAll FrequencyScale scale,
            @ForAll @IntRange(min = 4, max = 11) int log2Fft,
            @ForAll @IntRange(min = 1, max = 700) int rows,
            @ForAll @DoubleRange(min = 0, max = 0.9) double from,
            @ForAll @DoubleRange(min = 0.02, max = 1) double part,
            @ForAll long seed) {
        int fftSize = 1 << log2Fft;
        FrequencyAxis axis = axis(scale, from, part);
        short[] codes = codes(fftSize / 2 + 1, seed);
        short[] levels = new short[rows];
        new RowMap(axis, RATE_HZ, fftSize, rows).apply(Statistic.MAX, codes, levels, 0, 1);
        for (int r = 0; r < rows; r++) {
            double high = edge(axis, 1 - (double) r / rows) * fftSize / RATE_HZ;
            double low = edge(axis, 1 - (r + 1.0) / rows) * fftSize / RATE_HZ;
            double best = Math.max(curve(codes, low), curve(codes, high));
            for (int k = 0; k < codes.length; k++) {
                if (k >= low && k <= high) {
                    best = Math.max(best, codes[k]);
                }
            }
            assertThat((double) levels[r]).as("row " + r).isBetween(best - 0.51, best + 0.51);
        }
    }

    @Property(tries = 300)
    void aMeanRowIsThePowerOfItsBinsByTheirShare(
            @ForAll FrequencyScale scale,
            @ForAll @IntRange(min = 4, max = 11) int log2Fft,
            @ForAll @IntRange(min = 1, max = 700) int rows,
            @ForAll @DoubleRange(min = 0, max = 0.9) double from,
            @ForAll @DoubleRange(min = 0.02, max = 1) double part,
            @ForAll long seed) {
        int fftSize = 1 << log2Fft;
        FrequencyAxis axis = axis(scale, from, part);
        short[] codes = codes(fftSize / 2 + 1, seed);
        short[] levels = new short[rows];
        new RowMap(axis, RATE_HZ, fftSize, rows).apply(Statistic.MEAN, codes, levels, 0, 1);
        for (int r = 0; r < rows; r++) {
            double high = edge(axis, 1 - (double) r / rows) * fftSize / RATE_HZ;
            double low = edge(axis, 1 - (r + 1.0) / rows) * fftSize / RATE_HZ;
            double power = 0;
            double shares = 0;
            for (int k = 0; k < codes.length; k++) {
                double share = Math.max(0, Math.min(high, k + 0.5) - Math.max(low, k - 0.5));
                power += share * Math.pow(10, codes[k] / 1000.0);
                shares += share;
            }
            double expected = 1000 * Math.log10(power / shares);
            assertThat((double) levels[r]).as("row " + r).isBetween(expected - 0.52, expected + 0.52);
        }
    }

    @Test
    void onePeakIsSeenHoweverFewTheRows() {
        short[] codes = new short[1025];
        java.util.Arrays.fill(codes, (short) -9000);
        codes[333] = -1000;
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ / 2);
        for (int rows : new int[] {1, 2, 7, 100, 1024, 3000}) {
            short[] levels = new short[rows];
            new RowMap(axis, RATE_HZ, 2048, rows).apply(Statistic.MAX, codes, levels, 0, 1);
            int loudest = 0;
            for (int r = 0; r < rows; r++) {
                loudest = levels[r] > levels[loudest] ? r : loudest;
            }
            // between bins the curve is straight: the row that holds the peak's frequency shows it to the full
            int row = (int) Math.floor(rows * (1 - 333 / 1024.0) - 1e-9);
            assertThat(levels[row]).isEqualTo((short) -1000);
            assertThat(Math.abs(loudest - row)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void rowsAboveNyquistAreSilent() {
        short[] codes = new short[9];
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ);
        for (Statistic statistic : Statistic.values()) {
            short[] levels = new short[10];
            new RowMap(axis, RATE_HZ, 16, 10).apply(statistic, codes, levels, 0, 1);
            for (int r = 0; r < 10; r++) {
                assertThat(levels[r]).isEqualTo(r < 5 ? LevelCode.SILENCE : 0);
            }
        }
    }

    @Test
    void rowsGoToTheirPlaceInThePicture() {
        short[] codes = new short[9];
        java.util.Arrays.fill(codes, (short) -500);
        short[] levels = new short[3 * 20];
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ / 2);
        new RowMap(axis, RATE_HZ, 16, 2).apply(Statistic.MAX, codes, levels, 20 + 7, 20);
        for (int i = 0; i < levels.length; i++) {
            assertThat(levels[i]).isEqualTo(i == 27 || i == 47 ? (short) -500 : 0);
        }
    }

    private static FrequencyAxis axis(FrequencyScale scale, double from, double part) {
        double nyquistHz = RATE_HZ / 2;
        double low = from * nyquistHz;
        return new FrequencyAxis(scale, low, low + part * (nyquistHz - low));
    }

    private static double edge(FrequencyAxis axis, double height) {
        return height <= 0 ? axis.lowHz() : height >= 1 ? axis.highHz() : axis.hzAt(height);
    }

    private static double curve(short[] codes, double bin) {
        int below = (int) Math.min(Math.floor(bin), codes.length - 2.0);
        double part = Math.min(bin - below, 1);
        return (1 - part) * codes[below] + part * codes[below + 1];
    }

    private static short[] codes(int bins, long seed) {
        Random random = new Random(seed);
        short[] codes = new short[bins];
        for (int k = 0; k < bins; k++) {
            codes[k] = (short) (-12_000 + random.nextInt(12_000));
        }
        return codes;
    }
}
