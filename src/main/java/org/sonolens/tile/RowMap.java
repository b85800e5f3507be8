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
    /** Makes any code positive, so that dropping the fraction rounds down, halves up as {@link Math#round(float)}. */
    private static final double ROUNDED_UP = 0.5 - 2 * Short.MIN_VALUE;

    private final int rows;
    private final int bins;
    /** Edge r is the top of row r and the bottom of row r−1, in bins, may lie above the last bin. */
    private final double[] edges;
    /** Of each edge: the bin at it or below it, and how far above that bin it lies, 0 to below 1. */
    private final int[] binBelow;

    private final float[] above;
    /** Of each row: the first and the last bin inside. */
    private final int[] firstInside;

    private final int[] lastInside;
    /** Rows at the top that lie above Nyquist. */
    private final int silentRows;

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
        this.binBelow = new int[rows + 1];
        this.above = new float[rows + 1];
        for (int r = 0; r <= rows; r++) {
            double within = Math.clamp(edges[r], 0, bins - 1);
            binBelow[r] = (int) within;
            above[r] = (float) (within - binBelow[r]);
        }
        this.firstInside = new int[rows];
        this.lastInside = new int[rows];
        int silent = 0;
        for (int r = 0; r < rows; r++) {
            firstInside[r] = (int) Math.ceil(edges[r + 1]);
            lastInside[r] = Math.min(bins - 1, (int) Math.floor(edges[r]));
            silent += edges[r + 1] >= bins - 1 && edges[r] > bins - 1 ? 1 : 0;
        }
        this.silentRows = silent;
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
        int to = first;
        for (int r = 0; r < silentRows; r++, to += stride) {
            levels[to] = LevelCode.SILENCE;
        }
        float top = at(codes, silentRows);
        for (int r = silentRows; r < rows; r++, to += stride) {
            float bottom = at(codes, r + 1);
            int inside = Short.MIN_VALUE;
            int last = lastInside[r];
            for (int k = firstInside[r]; k <= last; k++) {
                inside = Math.max(inside, codes[k]);
            }
            // compared and rounded in the plainest way: the first picture of a start is made before anything is
            // compiled
            float ends = top > bottom ? top : bottom;
            float best = inside > ends ? inside : ends;
            levels[to] = (short) ((int) (best + ROUNDED_UP) + 2 * Short.MIN_VALUE);
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

    /** The curve at an edge; level beyond the ends. */
    private float at(short[] codes, int edge) {
        int below = binBelow[edge];
        int here = codes[below];
        return here + above[edge] * (codes[Math.min(below + 1, bins - 1)] - here);
    }
}
