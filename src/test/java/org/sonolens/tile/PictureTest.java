package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

/** Pictures of the whole machine, held against the pixel rule computed directly. */
@Tag("engine")
@Timeout(120)
class PictureTest {
    private static final int RATE_HZ = 8000;
    private static final int SAMPLES = 30_011;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 200, 256, 37);

    /** Two roundings to 0.01 dB, and single precision. */
    private static final double WORST_MAX_DB = 0.0125;

    private static final double WORST_MEAN_DB = 0.02;

    /** Amplitude below which single precision knows nothing, the loudest being near 1. */
    private static final double NOTHING = 2e-6;

    private static final float[][] SOUND = {sound(1, 500, 0), sound(2, 2210, 9000)};

    private static float[] sound(long seed, double toneHz, int clickAt) {
        Random random = new Random(seed);
        float[] samples = new float[SAMPLES];
        for (int n = 0; n < SAMPLES; n++) {
            double fading = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / 4000);
            samples[n] = (float)
                    (0.003 * random.nextGaussian() + 0.5 * fading * Math.sin(2 * Math.PI * toneHz * n / RATE_HZ));
        }
        samples[clickAt] += 0.9f;
        return samples;
    }

    private static OpenSound open() {
        return new OpenSound(SoundInMemory.of("two.wav", RATE_HZ, SOUND), PLAN);
    }

    @Test
    void everyPixelIsWhatTheRuleMakesOfTheSamples() throws Exception {
        Random random = new Random(7);
        try (OpenSound sound = open()) {
            for (int i = 0; i < 60; i++) {
                PictureRequest request = request(random, i);
                assertIsDirect(sound.exact(request), request, random);
            }
        }
    }

    @Test
    void zoomedInBeyondTheHopEveryPixelIsOfASmallerHopOfTheSamePlan() throws Exception {
        Random random = new Random(8);
        try (OpenSound sound = open()) {
            for (int samples : new int[] {1600, 900, 333, 100, 32}) {
                long first = random.nextInt(SAMPLES - samples);
                PictureRequest request = request(
                        new TimeSpan(first, first + samples), random, Statistic.MAX, new ChannelChoice.One(1), 160, 50);
                assertThat(request.hop(PLAN, SAMPLES)).isLessThan(PLAN.hop()).isEqualTo(hopOf(samples));
                assertIsDirect(sound.exact(request), request, random);
            }
        }
    }

    /** Halves of 37 while a half is not below a column of 160: 18, 9, 4, 2, 1. */
    private static int hopOf(int samples) {
        int hop = PLAN.hop();
        while (hop > 1 && hop / 2 >= samples / 160.0) {
            hop /= 2;
        }
        return hop;
    }

    @Test
    void aSpanThatReachesOutsideTheRecordingShowsItsFirstAndLastFrames() throws Exception {
        Random random = new Random(9);
        try (OpenSound sound = open()) {
            for (TimeSpan span : List.of(new TimeSpan(-4000, 4000), new TimeSpan(SAMPLES - 500, SAMPLES + 1500))) {
                PictureRequest request = request(span, random, Statistic.MAX, new ChannelChoice.Max(), 200, 40);
                assertIsDirect(sound.exact(request), request, random);
            }
        }
    }

    @Test
    void aFileShorterThanItsWindowStillDraws() throws Exception {
        float[] shortSound = java.util.Arrays.copyOf(SOUND[0], 57);
        try (OpenSound sound = new OpenSound(SoundInMemory.of("short.wav", RATE_HZ, shortSound), PLAN)) {
            PictureRequest request = sound.whole(40, 30, new ChannelChoice.Stack(), Statistic.MAX);
            LevelImage image = sound.exact(request);
            DirectPicture direct = new DirectPicture(new float[][] {shortSound}, RATE_HZ, PLAN, request);
            for (int p = 0; p < 40; p++) {
                assertColumn(image, direct.column(p), p, Statistic.MAX);
            }
        }
    }

    @Test
    void askedForTwiceThePictureIsTheSameFromTilesAsFromTheSamples() throws Exception {
        Random random = new Random(11);
        for (Statistic statistic : Statistic.values()) {
            try (OpenSound sound = open()) {
                PictureRequest request = sound.whole(500, 100, new ChannelChoice.Stack(), statistic);
                LevelImage fromSamples = sound.exact(request);
                LevelImage fromTiles = sound.exact(request);
                assertThat(fromTiles.levels()).isEqualTo(fromSamples.levels());
                assertIsDirect(fromTiles, request, random);
            }
        }
    }

    private static PictureRequest request(Random random, int i) {
        long first = random.nextInt(SAMPLES - 3000);
        TimeSpan span = i % 4 == 0
                ? new TimeSpan(0, SAMPLES)
                : new TimeSpan(first, first + 2500 + random.nextInt((int) (SAMPLES - first - 2500)));
        List<ChannelChoice> choices = List.of(
                new ChannelChoice.Stack(),
                new ChannelChoice.Max(),
                new ChannelChoice.Mix(),
                new ChannelChoice.One(0),
                new ChannelChoice.One(1));
        return request(
                span,
                random,
                i % 3 == 0 ? Statistic.MEAN : Statistic.MAX,
                choices.get(i % choices.size()),
                1 + random.nextInt(300),
                2 + random.nextInt(150));
    }

    private static PictureRequest request(
            TimeSpan span, Random random, Statistic statistic, ChannelChoice channels, int widthPx, int heightPx) {
        double timeExpansion = random.nextInt(4) == 0 ? 10 : 1;
        double nyquistHz = RATE_HZ / 2.0 * timeExpansion;
        double low = random.nextBoolean() ? 0 : random.nextDouble() * nyquistHz * 0.7;
        double high = random.nextBoolean() ? nyquistHz : low + (0.05 + 0.95 * random.nextDouble()) * (nyquistHz - low);
        FrequencyScale[] scales = FrequencyScale.values();
        FrequencyAxis axis = new FrequencyAxis(scales[random.nextInt(scales.length)], low, high);
        return new PictureRequest(span, axis, widthPx, heightPx, channels, statistic, timeExpansion);
    }

    /** Checks some of the columns, the first and the last among them. */
    private static void assertIsDirect(LevelImage image, PictureRequest request, Random random) {
        DirectPicture direct = new DirectPicture(SOUND, RATE_HZ, PLAN, request);
        int width = request.widthPx();
        for (int i = 0; i < 12; i++) {
            int p = i == 0 ? 0 : i == 1 ? width - 1 : random.nextInt(width);
            assertThat(image.isExact(p)).isTrue();
            assertColumn(image, direct.column(p), p, request.statistic());
        }
    }

    private static void assertColumn(LevelImage image, double[] expected, int p, Statistic statistic) {
        double worst = statistic == Statistic.MAX ? WORST_MAX_DB : WORST_MEAN_DB;
        for (int r = 0; r < expected.length; r++) {
            double shown = image.levelDbfs(p, r);
            double amplitudes = Math.abs(Math.pow(10, shown / 20) - Math.pow(10, expected[r] / 20));
            if (Math.abs(shown - expected[r]) > worst && amplitudes > NOTHING) {
                throw new AssertionError(
                        "column " + p + ", row " + r + ": " + shown + " dBFS, by the rule " + expected[r]);
            }
        }
    }
}
