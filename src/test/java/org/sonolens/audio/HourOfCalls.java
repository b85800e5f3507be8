package org.sonolens.audio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** An hour of noise in stereo with twenty calls of 3 ms, 20 dB over the noise of their band, in anti-phase. */
public final class HourOfCalls {
    public static final int RATE_HZ = 16_000;
    public static final long SAMPLES = 3600L * RATE_HZ;
    /** What the places of calls are made for: edges of columns and middles of frames. */
    private static final int USUAL_WIDTH = 1600;

    private static final int HOP = 128;
    private static final int CALL = 3 * RATE_HZ / 1000;
    private static final double CALL_HZ = 3000;

    /** A call sweeps down through this band around the middle. */
    private static final double BAND_HZ = 2000;

    private static final double SIGMA = 0.02;

    private HourOfCalls() {}

    /** The first sample of each call, in order: the first and the last 3 ms of the hour, edges, and anywhere. */
    public static long[] places() {
        Random random = new Random(20);
        long column = SAMPLES / USUAL_WIDTH;
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

    public static Path write(Path file) throws IOException {
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
        return PcmWav.write(file, RATE_HZ, 2, SAMPLES, (channel, i) -> {
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
    }

    /** Phase of a call, in radians. */
    private static double sweep(long sample) {
        double part = (double) sample / CALL;
        double hz = CALL_HZ + BAND_HZ / 2 - part * BAND_HZ / 2;
        return 2 * Math.PI * hz * sample / RATE_HZ;
    }

    /** The columns of a picture of the whole hour that have to show a call. */
    public static TreeSet<Integer> wanted(int widthPx) {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (long place : places()) {
            wanted.add((int) (place * widthPx / SAMPLES));
        }
        return wanted;
    }

    /** Those of the wanted columns that show nothing. A call at an edge may be largest in a frame of the next column. */
    public static TreeSet<Integer> lost(TreeSet<Integer> wanted, TreeSet<Integer> seen) {
        TreeSet<Integer> lost = new TreeSet<>(wanted);
        lost.removeIf(c -> seen.contains(c) || seen.contains(c - 1) || seen.contains(c + 1));
        return lost;
    }

    /**
     * Columns whose band around the calls is brighter by 1.5 dB than that of most others.
     *
     * @param grey a picture, whose blue is its grey, of the whole hour and of 0 to 8000 Hz on a linear scale
     * @param spanDb levels from black to white
     */
    public static TreeSet<Integer> columnsThatStandOut(BufferedImage grey, double spanDb) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        int top = (int) (height * (1 - (CALL_HZ + BAND_HZ / 2) / (RATE_HZ / 2.0)));
        int bottom = (int) (height * (1 - (CALL_HZ - BAND_HZ / 2) / (RATE_HZ / 2.0)));
        double[] level = new double[width];
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int y = top; y <= bottom; y++) {
                sum += grey.getRGB(x, y) & 0xFF;
            }
            level[x] = sum / (bottom - top + 1) * spanDb / 255;
        }
        double[] sorted = level.clone();
        Arrays.sort(sorted);
        TreeSet<Integer> columns = new TreeSet<>();
        for (int x = 0; x < width; x++) {
            if (level[x] > sorted[width / 2] + 1.5) {
                columns.add(x);
            }
        }
        return columns;
    }
}
