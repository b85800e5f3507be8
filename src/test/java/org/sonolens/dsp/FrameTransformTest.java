package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeLeakCheck;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** Levels of single frames, through the engine, against numbers that can be checked by hand. */
@Tag("engine")
@ExtendWith(NativeLeakCheck.class)
class FrameTransformTest {
    private static final int RATE_HZ = 48_000;

    /** Levels of frames of a sound; opens and closes an engine. */
    private static double[][] levels(MemoryLedger ledger, StftPlan plan, float[] samples, long... frames)
            throws IOException {
        SoundInMemory sound = SoundInMemory.of("test.wav", RATE_HZ, samples);
        double[][] levels = new double[frames.length][plan.bins()];
        try (var account = ledger.openAccount(AccountKind.SCRATCH, "test");
                SpectrogramEngine engine = SpectrogramEngine.open(
                        sound,
                        plan,
                        new Transforms(FftEngines.choose(FftChoice.configured()), 1),
                        ledger.budgetBytes(),
                        account)) {
            ColumnWorker worker = engine.takeWorker();
            for (int i = 0; i < frames.length; i++) {
                worker.levels(frames[i], 0, levels[i]);
            }
            engine.giveBack(worker);
        }
        return levels;
    }

    private static float[] tone(double cyclesPerSample, int length) {
        float[] samples = new float[length];
        for (int n = 0; n < length; n++) {
            samples[n] = (float) Math.sin(2 * Math.PI * cyclesPerSample * n + 0.4);
        }
        return samples;
    }

    @ParameterizedTest
    @EnumSource(WindowShape.class)
    void aFullScaleSineOnABinReadsZeroWhateverTheWindow(WindowShape shape, MemoryLedger ledger) throws IOException {
        StftPlan plan = new StftPlan(shape, 1024, 1024, 256);
        double[] levels = levels(ledger, plan, tone(100 / 1024.0, 8192), 8)[0];
        assertThat(levels[100]).isCloseTo(0, within(0.01));
        StftPlan padded = new StftPlan(shape, 512, 2048, 256);
        assertThat(levels(ledger, padded, tone(200 / 2048.0, 8192), 8)[0][200]).isCloseTo(0, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(WindowShape.class)
    void aConstantReadsItsOwnLevelAtDcAndAnAlternationAtNyquist(WindowShape shape, MemoryLedger ledger)
            throws IOException {
        StftPlan plan = new StftPlan(shape, 256, 512, 64);
        float[] half = new float[4096];
        float[] alternating = new float[4096];
        for (int n = 0; n < half.length; n++) {
            half[n] = 0.5f;
            alternating[n] = n % 2 == 0 ? 1 : -1;
        }
        assertThat(levels(ledger, plan, half, 32)[0][0]).isCloseTo(20 * Math.log10(0.5), within(0.001));
        assertThat(levels(ledger, plan, alternating, 32)[0][256]).isCloseTo(0, within(0.001));
    }

    @Test
    void silenceReadsMinus200(MemoryLedger ledger) throws IOException {
        StftPlan plan = new StftPlan(WindowShape.HANN, 64, 64, 16);
        assertThat(levels(ledger, plan, new float[1000], 3)[0]).containsOnly(-200.0);
    }

    @Test
    void levelsAboveFullScaleAreKept(MemoryLedger ledger) throws IOException {
        StftPlan plan = new StftPlan(WindowShape.HANN, 1024, 1024, 256);
        float[] loud = tone(100 / 1024.0, 8192);
        for (int n = 0; n < loud.length; n++) {
            loud[n] *= 10;
        }
        assertThat(levels(ledger, plan, loud, 8)[0][100]).isCloseTo(20, within(0.01));
    }

    @Test
    void theMiddleOfFrameFStandsOnSampleFTimesHop(MemoryLedger ledger) throws IOException {
        for (int windowLength : new int[] {200, 201}) {
            StftPlan plan = new StftPlan(WindowShape.HANN, windowLength, 256, 10);
            double[] window = AnalysisWindow.coefficients(WindowShape.HANN, windowLength);
            double sum = 0;
            for (double w : window) {
                sum += w;
            }
            float[] impulse = new float[1000];
            impulse[500] = 1;
            long[] frames = {38, 44, 49, 50, 51, 56, 62};
            double[][] levels = levels(ledger, plan, impulse, frames);
            for (int i = 0; i < frames.length; i++) {
                int place = (int) (500 - frames[i] * 10 + windowLength / 2);
                boolean inside = place >= 0 && place < windowLength;
                double expected = inside ? 20 * Math.log10(Math.max(1e-10, 2 * window[place] / sum)) : -200;
                // an impulse is as loud in every bin
                assertThat(levels[i][7]).as("frame " + frames[i]).isCloseTo(expected, within(0.001));
                assertThat(levels[i][100]).as("frame " + frames[i]).isCloseTo(expected, within(0.001));
            }
        }
    }

    @Test
    void outsideTheFileThereIsZeroSoThatAFileShorterThanAWindowStillHasFrames(MemoryLedger ledger) throws IOException {
        StftPlan plan = new StftPlan(WindowShape.BLACKMAN, 512, 512, 128);
        float[] few = tone(0.11, 90);
        DoubleStft direct = new DoubleStft(plan);
        double[][] levels = levels(ledger, plan, few, 0);
        assertThat(plan.frames(few.length)).isEqualTo(1);
        assertAgree(levels[0], direct.power(few, 0, plan.hop()));
    }

    @Test
    void agreesWithDoublePrecisionWithin7e4DecibelsFor60DecibelsBelowThePeak(MemoryLedger ledger) throws IOException {
        Random random = new Random(3);
        float[] samples = tone(0.0837, 40_000);
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (0.3 * samples[n] + 0.01 * random.nextGaussian());
        }
        WindowShape[] shapes = WindowShape.values();
        for (int i = 0; i < 30; i++) {
            int fftSize = 1 << 4 + random.nextInt(11);
            int windowLength = 1 + fftSize / 4 + random.nextInt(fftSize - fftSize / 4);
            StftPlan plan =
                    new StftPlan(shapes[i % shapes.length], windowLength, fftSize, 1 + random.nextInt(windowLength));
            long last = plan.frames(samples.length) - 1;
            long[] frames = {0, last / 3, last};
            double[][] levels = levels(ledger, plan, samples, frames);
            DoubleStft direct = new DoubleStft(plan);
            for (int f = 0; f < frames.length; f++) {
                assertAgree(levels[f], direct.power(samples, frames[f], plan.hop()));
            }
        }
    }

    private static void assertAgree(double[] levels, double[] power) {
        double peak = -200;
        for (double p : power) {
            peak = Math.max(peak, DoubleStft.dbfs(p));
        }
        for (int k = 0; k < power.length; k++) {
            double expected = DoubleStft.dbfs(power[k]);
            if (expected > peak - 60) {
                assertThat(levels[k]).as("bin " + k).isCloseTo(expected, within(7e-4));
            }
        }
    }
}
