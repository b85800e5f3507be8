package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** What a user would see at a glance: no stripes in noise, and no call lost in an hour. */
@Tag("engine")
@Timeout(120)
class PictureLookTest {
    private static final int RATE_HZ = 16_000;

    /** White noise of uniform distribution, −60 dBFS RMS, the same every time. */
    private static float noise(long sample) {
        long mixed = sample * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL;
        return 0.001f * 1.7320508f * ((mixed >> 40) / (float) (1 << 23));
    }

    @Test
    void whiteNoiseShowsNoStripes() throws Exception {
        StftPlan plan = new StftPlan(WindowShape.HANN, 512, 1024, 128);
        SoundInMemory sound = new SoundInMemory("noise.wav", RATE_HZ, 1, 30 * RATE_HZ, (channel, n) -> noise(n));
        try (OpenSound open = new OpenSound(sound, plan)) {
            for (int heightPx : new int[] {150, 300, 400, 512, 700, 1100}) {
                LevelImage image = open.exact(open.whole(400, heightPx, new ChannelChoice.Stack(), Statistic.MAX));
                double[] means = new double[heightPx];
                for (int r = 0; r < heightPx; r++) {
                    for (int c = 0; c < 400; c++) {
                        means[r] += image.levelDbfs(c, r) / 400;
                    }
                }
                // DC and Nyquist count half by definition: their rows are left out
                int edge = 2 + 2 * heightPx / 513;
                assertThat(worstFromStraight(Arrays.copyOfRange(means, edge, heightPx - edge)))
                        .as(heightPx + " rows")
                        .isLessThan(0.5);
            }
        }
    }

    /** The largest distance from the least-squares line. */
    static double worstFromStraight(double[] values) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double mean = Arrays.stream(values).average().orElseThrow();
        double slope = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            slope += (i - middle) * (values[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        slope /= squares;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(values[i] - mean - slope * (i - middle)));
        }
        return worst;
    }

    @Test
    void aCallOfThreeMillisecondsStandsOutOfHalfAnHour() throws Exception {
        int widthPx = 1600;
        int heightPx = 200;
        long samples = 30L * 60 * RATE_HZ;
        long call = 17_654_321;
        double callHz = 5000;
        int callSamples = RATE_HZ * 3 / 1000;
        StftPlan plan = new StftPlan(WindowShape.HANN, 64, 128, 16);
        double callAmplitude = amplitudeOver(20, plan);
        SoundInMemory sound = new SoundInMemory(
                "hour.wav",
                RATE_HZ,
                1,
                samples,
                (channel, n) -> n >= call && n < call + callSamples
                        ? noise(n) + (float) (callAmplitude * Math.sin(2 * Math.PI * callHz * n / RATE_HZ))
                        : noise(n));
        try (OpenSound open = new OpenSound(sound, plan)) {
            PictureJob job = open.begin(open.whole(widthPx, heightPx, new ChannelChoice.Stack(), Statistic.MAX));
            job.exact().get();
            int row = (int) (heightPx * (1 - callHz / (RATE_HZ / 2.0)));
            int column = (int) ((call + callSamples / 2) * widthPx / samples);
            double[] levels = new double[widthPx];
            for (int c = 0; c < widthPx; c++) {
                levels[c] = job.image().levelDbfs(c, row);
            }
            double shown = levels[column];
            levels[column] = -200;
            Arrays.sort(levels);
            assertThat(shown - levels[widthPx / 2])
                    .as("dB over the row's median")
                    .isGreaterThan(6);
            assertThat(shown).as("the loudest of its row").isGreaterThan(levels[widthPx - 1] + 3);
        }
    }

    /** Amplitude of a tone so many dB over the mean power that the noise has in a bin. */
    private static double amplitudeOver(double decibels, StftPlan plan) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < plan.windowLength(); n++) {
            double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / plan.windowLength());
            sum += w;
            squares += w * w;
        }
        // E[A²] of a bin = 4·σ²·Σw²/(Σw)², by DESIGN's scaling of A
        double noisePower = 4 * 1e-6 * squares / (sum * sum);
        return Math.sqrt(noisePower) * Math.pow(10, decibels / 20);
    }
}
