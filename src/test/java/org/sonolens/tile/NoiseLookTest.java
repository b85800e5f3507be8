package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.AutoRange;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

/** White noise looks even at every zoom: neither rows nor columns stand out. */
class NoiseLookTest {
    private static final int RATE_HZ = 48_000;
    private static final int HOP = 128;
    private static final long SAMPLES = 600L * RATE_HZ;
    private static final int HEIGHT = 150;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 512, 1024, HOP);

    private static float noise(long sample) {
        long mixed = sample * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL;
        return 0.001f * 1.7320508f * ((mixed >> 40) / (float) (1 << 23));
    }

    /** Frames under a column at fit and at ten zooms, each twice as close as the one before. */
    private static final double[] ZOOMS = {64, 32, 16, 8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625};

    private static final double MOST_DB = 0.5;

    /**
     * Each frame belongs to exactly one column, so where a column has some whole number of frames and its neighbour one
     * more, the neighbour is a little louder: here every column has as many.
     */
    @Test
    void neitherRowsNorColumnsOfWhiteNoiseStandOutAtAnyZoom() throws Exception {
        SoundInMemory sound = new SoundInMemory("noise.wav", RATE_HZ, 1, SAMPLES, (channel, n) -> noise(n));
        try (OpenSound open = new OpenSound(sound, PLAN)) {
            for (double frames : ZOOMS) {
                Means means = means(open, (int) (frames * HOP));
                assertThat(PictureLookTest.worstFromStraight(means.rows()))
                        .as("rows, dB from a straight line at %s frames a column", frames)
                        .isLessThan(MOST_DB);
                assertThat(PictureLookTest.worstFromStraight(means.columns()))
                        .as("columns, dB from a straight line at %s frames a column", frames)
                        .isLessThan(MOST_DB);
            }
        }
    }

    @Test
    void autoKeepsTheMiddleColourOfNoiseAtEveryZoom() throws Exception {
        SoundInMemory sound = new SoundInMemory("noise.wav", RATE_HZ, 1, SAMPLES, (channel, n) -> noise(n));
        try (OpenSound open = new OpenSound(sound, PLAN)) {
            double[] fit = sortedLevels(open, 1024);
            double floor = fit[fit.length / 2];
            LevelRange range = new LevelRange(floor, floor + 60);
            for (double frames = 512; frames >= 1.0 / 16; frames /= 2) {
                double[] levels = sortedLevels(open, frames);
                LevelRange there = AutoRange.atZoom(range, 1024, frames);
                double grey = (levels[levels.length / 2] - there.floorDbfs()) / there.spanDb();
                assertThat(grey).as("at %s frames a column", frames).isCloseTo(0, within(0.05));
            }
        }
    }

    /** Of pictures at several places, so that chance evens out close up, too. */
    private static double[] sortedLevels(OpenSound open, double framesPerColumn) throws Exception {
        int width = framesPerColumn >= 1 ? 40 : 8;
        long span = (long) (width * framesPerColumn * HOP);
        int places = (int) Math.clamp(400L * HOP * 4 / span, 1, 400);
        double[] levels = new double[places * width * HEIGHT];
        int count = 0;
        for (int i = 0; i < places; i++) {
            LevelImage image = picture(open, i * 10_000L, span, width);
            for (int c = 0; c < width; c++) {
                for (int r = 0; r < HEIGHT; r++) {
                    levels[count++] = image.levelDbfs(c, r);
                }
            }
        }
        Arrays.sort(levels);
        return levels;
    }

    private static LevelImage picture(OpenSound open, long start, long span, int width)
            throws ExecutionException, InterruptedException {
        return open.exact(new PictureRequest(
                new TimeSpan(start, start + span),
                new FrequencyAxis(FrequencyScale.LINEAR, 500, 23_500),
                width,
                HEIGHT,
                new ChannelChoice.Stack(),
                Statistic.MAX,
                1));
    }

    private record Means(double[] rows, double[] columns) {}

    /** Over as many places as it takes for chance to even out: close up, a picture is hardly longer than a frame. */
    private static Means means(OpenSound open, int samplesPerColumn) throws ExecutionException, InterruptedException {
        int width = samplesPerColumn >= HOP ? 400 : 16;
        long span = (long) width * samplesPerColumn;
        int pictures = (int) Math.clamp(2500L * HOP * 4 / span, 4, 2500);
        long apart =
                Math.max(span, (SAMPLES - span) / pictures) / ((long) HOP * samplesPerColumn) * HOP * samplesPerColumn;
        double[] rows = new double[HEIGHT];
        double[] columns = new double[width];
        for (int i = 0; i < pictures; i++) {
            LevelImage image = picture(open, i * apart, span, width);
            for (int c = 0; c < width; c++) {
                for (int r = 0; r < HEIGHT; r++) {
                    rows[r] += image.levelDbfs(c, r) / pictures / width;
                    columns[c] += image.levelDbfs(c, r) / pictures / HEIGHT;
                }
            }
        }
        return new Means(rows, columns);
    }
}
