package org.sonolens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

class SpectrumMeasuringTest {
    private static final int RATE_HZ = 44_100;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 2048, 2048, 512);
    private static final int TAPS = 511;

    /** White noise of 0.1, through a windowed sinc that stops everything above a frequency. */
    private static SoundInMemory.Wave noiseUpTo(double hz) {
        Random random = new Random(2);
        int samples = 4 * RATE_HZ;
        double[] white = new double[samples + TAPS];
        for (int i = 0; i < white.length; i++) {
            white[i] = 0.1 * random.nextGaussian();
        }
        double[] taps = new double[TAPS];
        for (int i = 0; i < TAPS; i++) {
            double t = i - TAPS / 2;
            double x = 2 * hz / RATE_HZ * t;
            double sinc = t == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
            double window =
                    0.42 - 0.5 * Math.cos(2 * Math.PI * i / (TAPS - 1)) + 0.08 * Math.cos(4 * Math.PI * i / (TAPS - 1));
            taps[i] = 2 * hz / RATE_HZ * sinc * window;
        }
        float[] filtered = new float[samples];
        for (int i = 0; i < samples; i++) {
            double sum = 0;
            for (int k = 0; k < TAPS; k++) {
                sum += taps[k] * white[i + k];
            }
            filtered[i] = (float) sum;
        }
        return (channel, i) -> filtered[(int) i];
    }

    @Test
    void theEdgeOfNoiseThatACodecCutOffIsWhereItWasCut() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, 4 * RATE_HZ, noiseUpTo(16_000))) {
            PowerSpectrum spectrum = open.whole();
            SpectrumEdge edge = SpectrumEdge.of(spectrum).orElseThrow();
            assertThat(edge.hz()).isCloseTo(16_000, within(200.0));
            assertThat(edge.fallDb()).isGreaterThan(40);
            assertThat(spectrum.reachedHz(0.99, 0, spectrum.bins() - 1).orElseThrow())
                    .as("99 % of even power up to 16 kHz")
                    .isCloseTo(0.99 * 16_000, within(100.0));
            assertThat(spectrum.reachedHz(0.5, 0, spectrum.bins() - 1).orElseThrow())
                    .isCloseTo(8_000, within(200.0));
        }
    }

    @Test
    void whiteNoiseAndSilenceHaveNoEdge() throws Exception {
        Random random = new Random(4);
        float[] white = new float[2 * RATE_HZ];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) (0.1 * random.nextGaussian());
        }
        try (OpenedForMeasuring open =
                OpenedForMeasuring.of(RATE_HZ, PLAN, white.length, (channel, i) -> white[(int) i])) {
            assertThat(SpectrumEdge.of(open.whole())).isEmpty();
        }
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, (channel, i) -> 0)) {
            PowerSpectrum silence = open.whole();
            assertThat(SpectrumEdge.of(silence)).isEmpty();
            assertThat(silence.reachedHz(0.99, 0, silence.bins() - 1)).isEmpty();
            assertThat(silence.meanDbfs(5)).isEqualTo(-200);
        }
    }

    @Test
    void aToneThatSoundsHalfOfTheTimeIsThreeDecibelsLowerInTheMeanAndNotInTheMaximum() throws Exception {
        double hz = 200.0 * RATE_HZ / 2048;
        SoundInMemory.Wave half =
                (channel, i) -> i < 2 * RATE_HZ ? 0 : (float) (0.5 * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, 4 * RATE_HZ, half)) {
            PowerSpectrum spectrum = open.whole();
            assertThat(spectrum.maxDbfs(200)).isCloseTo(-6.02, within(0.05));
            assertThat(spectrum.meanDbfs(200)).isCloseTo(-9.03, within(0.05));
            assertThat(spectrum.peak(0, spectrum.bins() - 1).bin()).isEqualTo(200);
            assertThat(spectrum.meanPeak(0, spectrum.bins() - 1).hz()).isCloseTo(hz, within(0.1));
        }
    }

    @Test
    void energyOfMillionsOfFramesIsKeptInAFewCells() {
        EnergyOverTime energy = new EnergyOverTime();
        int frames = 3_000_000;
        for (int i = 0; i < frames; i++) {
            energy.add(i >= 1_000_000 && i < 2_000_000 ? 2 : 0);
        }
        assertThat(energy.reached(0.05)).isCloseTo(1_050_000, within(512.0));
        assertThat(energy.reached(0.5)).isCloseTo(1_500_000, within(512.0));
        assertThat(energy.reached(0.95)).isCloseTo(1_950_000, within(512.0));
        assertThat(new EnergyOverTime().reached(0.5)).isNaN();
    }
}
