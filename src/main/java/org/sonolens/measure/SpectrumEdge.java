package org.sonolens.measure;

import java.util.Optional;
import org.sonolens.dsp.LevelCode;

/**
 * Where a spectrum falls off a cliff and stays down, as music does at the limit that a codec was told. A measure, no
 * verdict: a quiet recording, or an old one, has such an edge, too. Immutable.
 *
 * <p>The mean power is smoothed over a fiftieth of Nyquist. Of every frequency above a twelfth of Nyquist the smoothed
 * level just below it is compared with the largest smoothed level of everything above it; the edge is where that falls
 * most, by {@value #LEAST_FALL_DB} dB at least.
 *
 * @param hz the edge
 * @param fallDb how far everything above lies below what is just below
 */
public record SpectrumEdge(double hz, double fallDb) {
    private static final double LEAST_FALL_DB = 20;
    private static final int SMOOTHING_PARTS = 50;
    private static final int LOWEST_PART = 12;

    /** The edge of a spectrum; empty when it has none. */
    public static Optional<SpectrumEdge> of(PowerSpectrum spectrum) {
        int bins = spectrum.bins();
        int wide = Math.max(1, bins / SMOOTHING_PARTS);
        double[] sums = new double[bins + 1];
        for (int k = 0; k < bins; k++) {
            sums[k + 1] = sums[k] + spectrum.meanPower(k);
        }
        double above = Double.NEGATIVE_INFINITY;
        double most = LEAST_FALL_DB;
        int edge = -1;
        for (int k = bins - wide; k >= Math.max(wide, bins / LOWEST_PART); k--) {
            above = Math.max(above, mean(sums, k, k + wide));
            double fall = mean(sums, k - wide, k) - above;
            if (fall >= most) {
                most = fall;
                edge = k;
            }
        }
        return edge < 0 ? Optional.empty() : Optional.of(new SpectrumEdge(edge * spectrum.binHz(), most));
    }

    /** Level of the mean power of the bins [from, to). */
    private static double mean(double[] sums, int from, int to) {
        return LevelCode.dbfs(Math.max(0, sums[to] - sums[from]) / (to - from));
    }
}
