package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;

/** Twenty calls of 3 ms, 20 dB over the noise of their band, in anti-phase stereo, in a picture of a whole hour. */
class CallsAreNotLostTest {
    private static final int RATE_HZ = 16_000;
    private static final long SAMPLES = 3600L * RATE_HZ;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 400;
    private static final int CALL = 3 * RATE_HZ / 1000;
    private static final double CALL_HZ = 3000;

    /** A call sweeps down through this band around the middle. */
    private static final double BAND_HZ = 2000;

    private static final int HOP = 128;
    private static final double SIGMA = 0.02;

    @TempDir
    private Path folder;

    private static long[] places() {
        Random random = new Random(20);
        long column = SAMPLES / WIDTH;
        long[] places = new long[20];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) (random.nextDouble() * (SAMPLES - CALL));
        }
        places[0] = 0;
        places[1] = SAMPLES - CALL;
        places[2] = 100_000L * HOP + HOP / 2 - CALL / 2;
        places[3] = 300_001L * HOP - HOP / 2 - CALL / 2;
        places[4] = 256 * column - CALL / 2;
        places[5] = 1024 * column;
        Arrays.sort(places);
        return places;
    }

    @Test
    void twentyCallsStandInTwentyColumnsOfAnHour() throws IOException {
        long[] places = places();
        double bandPower = SIGMA * SIGMA * BAND_HZ / (RATE_HZ / 2.0);
        double amplitude = Math.sqrt(2 * 100 * bandPower);
        short[] noise = new short[1 << 16];
        Random gauss = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) Math.round(32768 * SIGMA * gauss.nextGaussian());
        }
        SplittableRandom random = new SplittableRandom(7);
        int[] next = {0};
        Path hour = PcmWav.write(folder.resolve("hour.wav"), RATE_HZ, 2, SAMPLES, (channel, i) -> {
            if (channel == 0) {
                while (next[0] < places.length && i >= places[next[0]] + CALL) {
                    next[0]++;
                }
            }
            double call = next[0] < places.length && i >= places[next[0]]
                    ? amplitude * Math.sin(sweep(i - places[next[0]]))
                    : 0;
            return (short) (noise[random.nextInt() & 0xFFFF] + Math.round(32768 * (channel == 0 ? call : -call)));
        });
        Path png = folder.resolve("hour.png");
        sonolens(
                        "render",
                        hour,
                        "-o",
                        png,
                        "--raw",
                        "--palette",
                        "grey",
                        "--floor",
                        "-90",
                        "--ceiling",
                        "-10",
                        "--scale",
                        "linear",
                        "--low",
                        "0",
                        "--high",
                        "8000",
                        "--height",
                        HEIGHT,
                        "--hop",
                        HOP)
                .fine();
        TreeSet<Integer> wanted = new TreeSet<>();
        for (long place : places) {
            wanted.add((int) (place * WIDTH / SAMPLES));
        }
        TreeSet<Integer> seen = columnsThatStandOut(ImageIO.read(png.toFile()));
        TreeSet<Integer> lost = new TreeSet<>(wanted);
        // a call on the edge of a column may be largest in a frame of the column beside it
        lost.removeIf(c -> seen.contains(c) || seen.contains(c - 1) || seen.contains(c + 1));
        assertThat(lost)
                .as("calls that are not in the picture, which has %s", seen)
                .isEmpty();
        assertThat(seen.size())
                .as("columns that stand out: %s for %s", seen, wanted)
                .isBetween(19, 22);
    }

    /** Phase of a call, in radians. */
    private static double sweep(long sample) {
        double part = (double) sample / CALL;
        double hz = CALL_HZ + BAND_HZ / 2 - part * BAND_HZ / 2;
        return 2 * Math.PI * hz * sample / RATE_HZ;
    }

    /** Columns whose band around the calls is brighter by 1.5 dB than that of most others. */
    private static TreeSet<Integer> columnsThatStandOut(BufferedImage image) {
        int top = (int) (HEIGHT * (1 - (CALL_HZ + BAND_HZ / 2) / (RATE_HZ / 2.0)));
        int bottom = (int) (HEIGHT * (1 - (CALL_HZ - BAND_HZ / 2) / (RATE_HZ / 2.0)));
        double[] level = new double[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            double sum = 0;
            for (int y = top; y <= bottom; y++) {
                sum += image.getRGB(x, y) & 0xFF;
            }
            level[x] = sum / (bottom - top + 1) * 80 / 255;
        }
        double[] sorted = level.clone();
        Arrays.sort(sorted);
        TreeSet<Integer> columns = new TreeSet<>();
        for (int x = 0; x < WIDTH; x++) {
            if (level[x] > sorted[WIDTH / 2] + 1.5) {
                columns.add(x);
            }
        }
        return columns;
    }
}
