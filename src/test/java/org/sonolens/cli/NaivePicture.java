package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The design's pixel rule, as plainly as it can be written, on the levels that {@code stft} prints: of a whole recording,
 * one channel.
 */
record NaivePicture(
        double[][] levels, long samples, double rateHz, int fftSize, int hop, double[] axis, boolean mel, boolean max) {
    /** @param summary what {@code render} said of its plan and axis */
    static NaivePicture of(Path file, String summary, String pool) {
        int size = (int) number(summary, "fft");
        int hop = (int) number(summary, "hop");
        JsonObject info = sonolens("info", "--json", file).fine().json();
        long samples = info.get("frames").getAsLong();
        JsonArray frames = sonolens(
                        "stft",
                        file,
                        "--frames",
                        Math.ceilDiv(samples, hop),
                        "--fft",
                        size,
                        "--window-length",
                        (int) number(summary, "window-length"),
                        "--window",
                        word(summary, "window"),
                        "--hop",
                        hop)
                .fine()
                .json()
                .getAsJsonArray("frames");
        double[][] levels = new double[frames.size()][];
        for (int f = 0; f < levels.length; f++) {
            levels[f] = frames.get(f).getAsJsonObject().getAsJsonArray("levelsDbfs").asList().stream()
                    .mapToDouble(JsonElement::getAsDouble)
                    .toArray();
        }
        String scale = word(summary, "scale");
        assertThat(scale).isIn("linear", "mel");
        return new NaivePicture(
                levels,
                samples,
                info.get("sampleRateHz").getAsDouble(),
                size,
                hop,
                new double[] {number(summary, "low"), number(summary, "high")},
                scale.equals("mel"),
                pool.equals("max"));
    }

    private static String word(String summary, String name) {
        Matcher found = Pattern.compile("[ :]" + name + " ([^ ,]+)").matcher(summary);
        assertThat(found.find()).as(name + " in " + summary).isTrue();
        return found.group(1);
    }

    private static double number(String summary, String name) {
        return Double.parseDouble(word(summary, name));
    }

    double level(int x, int y, int width, int height) {
        double[] column = column(x, width);
        double high = bin(hz(1 - (double) y / height));
        double low = bin(hz(1 - (double) (y + 1) / height));
        return max ? rowMax(column, low, high) : rowMean(column, low, high);
    }

    private double[] column(int x, int width) {
        double[] pooled = new double[fftSize / 2 + 1];
        int count = 0;
        for (int f = 0; f < levels.length; f++) {
            long at = (long) f * hop * width;
            if (at >= x * samples && at < (x + 1) * samples) {
                take(pooled, levels[f], count++);
            }
        }
        if (count == 0) {
            int nearest = (int) Math.floor((x + 0.5) * samples / width / hop + 0.5);
            take(pooled, levels[Math.clamp(nearest, 0, levels.length - 1)], count++);
        }
        for (int k = 0; k < pooled.length && !max; k++) {
            pooled[k] = 10 * Math.log10(pooled[k] / count);
        }
        return pooled;
    }

    private void take(double[] pooled, double[] frame, int before) {
        for (int k = 0; k < pooled.length; k++) {
            if (max) {
                pooled[k] = before == 0 ? frame[k] : Math.max(pooled[k], frame[k]);
            } else {
                pooled[k] += Math.pow(10, frame[k] / 10);
            }
        }
    }

    private static double rowMax(double[] column, double low, double high) {
        double best = Math.max(between(column, low), between(column, high));
        for (int k = (int) Math.ceil(low); k <= high && k < column.length; k++) {
            best = Math.max(best, column[k]);
        }
        return best;
    }

    private static double rowMean(double[] column, double low, double high) {
        double power = 0;
        double shares = 0;
        for (int k = 0; k < column.length; k++) {
            double share = Math.max(0, Math.min(high, k + 0.5) - Math.max(low, k - 0.5));
            power += share * Math.pow(10, column[k] / 10);
            shares += share;
        }
        return 10 * Math.log10(power / shares);
    }

    private static double between(double[] column, double bin) {
        int below = (int) Math.clamp(Math.floor(bin), 0, column.length - 2);
        return column[below] + (bin - below) * (column[below + 1] - column[below]);
    }

    private double bin(double hz) {
        return hz / rateHz * fftSize;
    }

    private double hz(double part) {
        if (!mel) {
            return axis[0] + part * (axis[1] - axis[0]);
        }
        double low = 2595 * Math.log10(1 + axis[0] / 700);
        double high = 2595 * Math.log10(1 + axis[1] / 700);
        return 700 * (Math.pow(10, (low + part * (high - low)) / 2595) - 1);
    }
}
