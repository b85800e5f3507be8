package org.sonolens.tile;

import org.sonolens.dsp.LevelCode;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.Statistic;

/**
 * From the bins of a column to the rows of a picture's band. Row r covers the frequencies between two heights of the
 * axis. Its maximum is that of the curve drawn straight, in dB, from bin to bin: of its values at both edges of the row
 * and of every bin inside. Its mean is the power of the bins by their share of the row, a bin reaching half way to its
 * neighbours. Rows above Nyquist are silent. Immutable but for no state; thread-safe.
 */
final class RowMap {
    private final int rows;
    private final int bins;
    /** Edge r is the top of row r and the bottom of row r−1, in bins, may lie above the last bin. */
    private final double[] edges;

    /** @param rateHz true sample rate: the file's times its time expansion */
    RowMap(FrequencyAxis axis, double rateHz, int fftSize, int rows) {
        this.rows = rows;
        this.bins = fftSize / 2 + 1;
        this.edges = new double[rows + 1];
        for (int r = 0; r <= rows; r++) {
            edges[r] = axis.hzAt(1 - (double) r / rows) / rateHz * fftSize;
        }
        // the ends exactly, whatever the scale's rounding
        edges[0] = axis.highHz() / rateHz * fftSize;
        edges[rows] = axis.lowHz() / rateHz * fftSize;
    }

    int rows() {
        return rows;
    }

    /** The first and last bin that any row needs. */
    int lowestBin() {
        return (int) Math.clamp(Math.floor(edges[rows] - 0.5), 0, bins - 1);
    }

    int highestBin() {
        return (int) Math.clamp(Math.ceil(edges[0] + 0.5), 0, bins - 1);
    }

    /** Middle of a row in bins. */
    double middle(int row) {
        return (edges[row] + edges[row + 1]) / 2;
    }

    /**
     * Writes the rows of a column.
     *
     * @param codes level codes by bin
     * @param levels picture, row by row; row r of the band goes to first + r·stride
     */
    void apply(Statistic statistic, short[] codes, short[] levels, int first, int stride) {
        switch (statistic) {
            case MAX -> max(codes, levels, first, stride);
            case MEAN -> mean(codes, levels, first, stride);
        }
    }

    private void max(short[] codes, short[] levels, int first, int stride) {
        double top = at(codes, edges[0]);
        for (int r = 0; r < rows; r++) {
            double high = edges[r];
            double low = edges[r + 1];
            double bottom = at(codes, low);
            double best = Math.max(top, bottom);
            int last = Math.min(bins - 1, (int) Math.floor(high));
            for (int k = (int) Math.ceil(low); k <= last; k++) {
                best = Math.max(best, codes[k]);
            }
            levels[first + r * stride] =
                    low >= bins - 1 && high > bins - 1 ? LevelCode.SILENCE : (short) Math.round(best);
            top = bottom;
        }
    }

    private void mean(short[] codes, short[] levels, int first, int stride) {
        for (int r = 0; r < rows; r++) {
            double high = Math.min(edges[r], bins - 0.5);
            double low = edges[r + 1];
            if (low >= bins - 1 && edges[r] > bins - 1) {
                levels[first + r * stride] = LevelCode.SILENCE;
                continue;
            }
            double power = 0;
            double shares = 0;
            int last = Math.min(bins - 1, (int) Math.floor(high + 0.5));
            for (int k = (int) Math.floor(low + 0.5); k <= last; k++) {
                double share = Math.min(high, k + 0.5) - Math.max(low, k - 0.5);
                if (share > 0) {
                    power += share * LevelCode.power(codes[k]);
                    shares += share;
                }
            }
            levels[first + r * stride] = shares > 0
                    ? (short) Math.round(100 * LevelCode.dbfs(power / shares))
                    : codes[(int) Math.clamp(Math.round((low + high) / 2), 0, bins - 1)];
        }
    }

    /** The curve at a place in bins; level beyond the ends. */
    private double at(short[] codes, double bin) {
        if (bin >= bins - 1) {
            return codes[bins - 1];
        }
        if (bin <= 0) {
            return codes[0];
        }
        int below = (int) bin;
        double part = bin - below;
        return codes[below] + part * (codes[below + 1] - codes[below]);
    }
}
