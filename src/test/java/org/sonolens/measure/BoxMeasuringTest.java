package org.sonolens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.AnalysisWindow;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeFrequencyBox;
import org.sonolens.view.WindowShape;

/** Boxes on signals whose numbers are known by formula. */
class BoxMeasuringTest {
    private static final int RATE_HZ = 48_000;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 1024, 1024, 256);
    private static final StftPlan PADDED = new StftPlan(WindowShape.HANN, 1024, 4096, 256);
    private static final double BIN_HZ = RATE_HZ / 1024.0;

    private static SoundInMemory.Wave sine(double hz, double amplitude) {
        return (channel, i) -> (float) (amplitude * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
    }

    private static SoundInMemory.Wave noise(double sigma, int seed, int samples) {
        Random random = new Random(seed);
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) (sigma * random.nextGaussian());
        }
        return (channel, i) -> values[(int) i];
    }

    @Test
    void aSineOnABinIsMeasuredAtItsFrequencyAndLevel() throws Exception {
        double hz = 100 * BIN_HZ;
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(hz, 0.5))) {
            BoxMeasures found = open.box(0.2, 0.8, hz - 1000, hz + 1000);
            assertThat(found.peak().orElseThrow().hz()).isCloseTo(hz, within(0.05));
            assertThat(found.peak().orElseThrow().levelDbfs()).isCloseTo(20 * Math.log10(0.5), within(0.001));
            assertThat(found.centroidHz().orElseThrow()).isCloseTo(hz, within(0.05));
            assertThat(found.durationSeconds()).isCloseTo(0.6, within(1e-12));
            assertThat(found.bandwidthHz()).isCloseTo(2000, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"100.1", "100.37", "100.5", "100.8", "3.3", "508.6"})
    void aSineBetweenBinsIsInterpolated(double bin) throws Exception {
        double hz = bin * BIN_HZ;
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(hz, 0.5))) {
            SpectralPeak peak = open.box(0.2, 0.8, 0, 24_000).peak().orElseThrow();
            assertThat(peak.hz()).isCloseTo(hz, within(0.06 * BIN_HZ));
            // scalloping of a Hann window is 1.42 dB at most
            assertThat(peak.levelDbfs()).isBetween(20 * Math.log10(0.5) - 1.5, 20 * Math.log10(0.5) + 0.01);
        }
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PADDED, RATE_HZ, sine(hz, 0.5))) {
            assertThat(open.box(0.2, 0.8, 0, 24_000).peak().orElseThrow().hz())
                    .as("with zero padding")
                    .isCloseTo(hz, within(0.006 * BIN_HZ));
        }
    }

    @Test
    void aChirpSpreadsItsEnergyEvenlyOverTimeAndFrequency() throws Exception {
        SoundInMemory.Wave chirp = (channel, i) -> {
            double t = (double) i / RATE_HZ - 1;
            return t < 0 || t >= 2 ? 0 : (float) (0.5 * Math.sin(2 * Math.PI * (4000 * t + 2000 * t * t)));
        };
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, 4 * RATE_HZ, chirp)) {
            BoxMeasures found = open.box(0.9, 3.1, 3000, 13_000);
            assertThat(found.energyTimes().orElseThrow().from()).isCloseTo(1.1, within(0.002));
            assertThat(found.energyTimes().orElseThrow().to()).isCloseTo(2.9, within(0.002));
            assertThat(found.energyBand().orElseThrow().from()).isCloseTo(4400, within(20.0));
            assertThat(found.energyBand().orElseThrow().to()).isCloseTo(11_600, within(20.0));
            assertThat(found.centroidHz().orElseThrow()).isCloseTo(8000, within(10.0));
        }
    }

    @Test
    void aGaussianPulseHasTheTimesOfTheNormalDistribution() throws Exception {
        double sigma = 0.05;
        SoundInMemory.Wave pulse = (channel, i) -> {
            double t = (double) i / RATE_HZ - 0.5;
            return (float) (0.8
                    * Math.exp(-t * t / (2 * sigma * sigma))
                    * Math.sin(2 * Math.PI * 6000 * (double) i / RATE_HZ));
        };
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, pulse)) {
            BoxMeasures found = open.box(0.1, 0.9, 4000, 8000);
            // its energy has half the variance of its amplitude, and is smeared by the squared window
            double deviation = Math.sqrt(sigma * sigma / 2 + varianceOfSquaredWindow());
            assertThat(found.energyTimes().orElseThrow().from()).isCloseTo(0.5 - 1.6449 * deviation, within(0.0005));
            assertThat(found.energyTimes().orElseThrow().to()).isCloseTo(0.5 + 1.6449 * deviation, within(0.0005));
            assertThat(found.peakSeconds().orElseThrow()).isCloseTo(0.5, within(256.0 / RATE_HZ));
        }
    }

    private static double varianceOfSquaredWindow() {
        double[] w = AnalysisWindow.coefficients(PLAN.window(), PLAN.windowLength());
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < w.length; i++) {
            double t = (i - w.length / 2.0) / RATE_HZ;
            sum += w[i] * w[i];
            moment += w[i] * w[i] * t * t;
        }
        return moment / sum;
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.01", "0.01, 0.01", "0.003, 0.01"})
    void theSignalToNoiseRatioOfAToneInNoiseIsThatOfTheFormula(double amplitude, double sigma) throws Exception {
        SoundInMemory.Wave hiss = noise(sigma, 5, 8 * RATE_HZ);
        SoundInMemory.Wave both = (channel, i) -> {
            boolean sounds = i >= 3 * RATE_HZ && i < 5 * RATE_HZ;
            return hiss.at(channel, i) + (sounds ? sine(5000, amplitude).at(channel, i) : 0);
        };
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, 8 * RATE_HZ, both)) {
            double low = 4000;
            double high = 6000;
            // the tone gives A²/2 · 1.5, each bin of noise ½ · 4σ² · 1.5/1024, 1.5 being the noise bandwidth of Hann
            double bins = Math.floor(high / BIN_HZ) - Math.ceil(low / BIN_HZ) + 1;
            double wanted = 10 * Math.log10(amplitude * amplitude * 1024 / (4 * sigma * sigma * bins));
            assertThat(open.box(2.99, 5.01, low, high).snrDb().orElseThrow()).isCloseTo(wanted, within(0.4));
        }
    }

    @Test
    void noiseAloneHasNoSignalAboveItsSurroundingsToSpeakOf() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, 4 * RATE_HZ, noise(0.1, 9, 4 * RATE_HZ))) {
            assertThat(open.box(1, 3, 2000, 20_000).snrDb().orElse(-99)).isLessThan(-12);
        }
    }

    @Test
    void theSurroundingsOfTheWholeRecordingAreNothing() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(5000, 0.5))) {
            BoxMeasures all = open.box(0, 1, 4000, 6000);
            assertThat(all.snrDb()).isEmpty();
            assertThat(all.peak().orElseThrow().hz()).isCloseTo(5000, within(0.06 * BIN_HZ));
        }
    }

    @Test
    void silenceHasALevelAndNothingElse() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, (channel, i) -> 0)) {
            BoxMeasures found = open.box(0.2, 0.8, 1000, 2000);
            assertThat(found.peak().orElseThrow().levelDbfs()).isEqualTo(-200);
            assertThat(found.peakSeconds()).isEmpty();
            assertThat(found.centroidHz()).isEmpty();
            assertThat(found.energyTimes()).isEmpty();
            assertThat(found.energyBand()).isEmpty();
            assertThat(found.snrDb()).isEmpty();
        }
    }

    @Test
    void aConstantIsAtZeroHertzWithItsOwnLevel() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, (channel, i) -> 0.25f)) {
            SpectralPeak peak = open.box(0.2, 0.8, 0, 500).peak().orElseThrow();
            assertThat(peak.hz()).isZero();
            assertThat(peak.levelDbfs()).isCloseTo(20 * Math.log10(0.25), within(0.001));
        }
    }

    @Test
    void atNyquistThereIsNoNeighbourToInterpolateWith() throws Exception {
        try (OpenedForMeasuring open =
                OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, (channel, i) -> i % 2 == 0 ? 0.5f : -0.5f)) {
            SpectralPeak peak = open.box(0.2, 0.8, 23_000, 24_000).peak().orElseThrow();
            // the bin below reads the same: half of the window's main lobe, which counts twice there
            assertThat(peak.hz()).isBetween(24_000 - BIN_HZ, 24_000.0);
            assertThat(peak.levelDbfs()).isCloseTo(20 * Math.log10(0.5), within(0.001));
        }
    }

    @Test
    void aBoxNarrowerThanAFrameAndABinTakesTheNearest() throws Exception {
        double hz = 100 * BIN_HZ;
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(hz, 0.5))) {
            BoxMeasures found = open.box(0.5, 0.500001, hz + 3, hz + 4);
            assertThat(found.peak().orElseThrow().levelDbfs()).isCloseTo(20 * Math.log10(0.5), within(0.001));
            assertThat(found.energyTimes().orElseThrow().from()).isBetween(0.5, 0.500001);
            assertThat(found.energyBand().orElseThrow().to()).isBetween(hz + 3, hz + 4);
            assertThat(found.spectrum().orElseThrow().frames()).isEqualTo(1);
        }
    }

    @Test
    void whatOfABoxLiesBeyondTheRecordingIsNotMeasured() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(5000, 0.5))) {
            BoxMeasures over = open.box(-1, 5, -3000, 90_000);
            assertThat(over.peak().orElseThrow().hz()).isCloseTo(5000, within(0.06 * BIN_HZ));
            assertThat(over.spectrum().orElseThrow().frames()).isEqualTo(PLAN.frames(RATE_HZ));
            assertThat(over.energyTimes().orElseThrow().from()).isCloseTo(0.05, within(0.005));
            for (BoxMeasures beside : new BoxMeasures[] {
                open.box(2, 3, 0, 5000), open.box(-2, -1, 0, 5000), open.box(0, 1, 25_000, 26_000)
            }) {
                assertThat(beside.peak()).isEmpty();
                assertThat(beside.snrDb()).isEmpty();
                assertThat(beside.spectrum()).isEmpty();
            }
        }
    }

    @Test
    void aTimeExpandedRecordingIsMeasuredAsTheSoundWas() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, sine(5000, 0.5))) {
            BoxMeasures found = open.run(
                    open.boxMeasuring(new TimeFrequencyBox(0.02, 0.08, 40_000, 60_000), 10.0 * RATE_HZ), () -> false);
            assertThat(found.peak().orElseThrow().hz()).isCloseTo(50_000, within(0.6 * BIN_HZ));
            assertThat(found.energyTimes().orElseThrow().from()).isCloseTo(0.023, within(0.0005));
        }
    }

    @Test
    void ofSeveralChannelsTheLouderCounts() throws Exception {
        SoundInMemory stereo = new SoundInMemory(
                "stereo.wav",
                RATE_HZ,
                2,
                RATE_HZ,
                (channel, i) -> sine(100 * BIN_HZ, channel == 0 ? 0.1 : 0.4).at(channel, i));
        try (OpenedForMeasuring open = new OpenedForMeasuring(RATE_HZ, PLAN, stereo)) {
            assertThat(open.box(0.2, 0.8, 4000, 6000).peak().orElseThrow().levelDbfs())
                    .isCloseTo(20 * Math.log10(0.4), within(0.001));
        }
    }

    @Test
    void manyShortStepsMeasureWhatOneLongDoes() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, RATE_HZ, noise(0.1, 3, RATE_HZ))) {
            TimeFrequencyBox box = new TimeFrequencyBox(0.3, 0.6, 2000, 9000);
            BoxMeasures whole = open.run(open.boxMeasuring(box, RATE_HZ), () -> false);
            BoxMeasuring stepped = open.boxMeasuring(box, RATE_HZ);
            assertThat(stepped.doneShare()).isZero();
            BoxMeasures pieces = open.run(stepped, () -> true);
            assertThat(stepped.doneShare()).isEqualTo(1);
            assertThat(pieces.peak()).isEqualTo(whole.peak());
            assertThat(pieces.energyTimes()).isEqualTo(whole.energyTimes());
            assertThat(pieces.energyBand()).isEqualTo(whole.energyBand());
            assertThat(pieces.snrDb()).isEqualTo(whole.snrDb());
        }
    }
}
