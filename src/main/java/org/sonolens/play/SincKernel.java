package org.sonolens.play;

/**
 * A low-pass for samples between samples: a sinc under a Kaiser window, for many places between two samples. Immutable.
 *
 * <p>Kaiser's estimates (Oppenheim and Schafer, Discrete-Time Signal Processing, 7.6): for a stop band A dB down, β =
 * 0.1102·(A − 8.7), and (A − 7.95) / (14.36·Δ) taps for a transition Δ of the sample rate.
 */
final class SincKernel {
    private static final double STOP_DB = 106;
    private static final double BETA = 0.1102 * (STOP_DB - 8.7);
    private static final double TAPS = (STOP_DB - 7.95) / 14.36;

    /** Places a cycle of the stop band's edge: a straight line between two of them is right to −100 dB. */
    private static final double PLACES_AT_HALF_THE_RATE = 512;

    private final double pass;
    private final double stop;
    private final int half;
    private final int places;
    private final float[][] rows;

    /**
     * @param pass highest frequency that is kept, in cycles a sample
     * @param stop lowest that is not, at most 0.5
     */
    SincKernel(double pass, double stop) {
        if (!(pass > 0 && pass < stop && stop <= 0.5)) {
            throw new IllegalArgumentException("a low-pass from " + pass + " to " + stop);
        }
        this.pass = pass;
        this.stop = stop;
        this.half = (int) Math.ceil(TAPS / (stop - pass) / 2);
        this.places = (int) Math.max(4, Math.ceil(PLACES_AT_HALF_THE_RATE * 2 * stop));
        this.rows = new float[places + 1][];
        for (int p = 0; p <= places; p++) {
            rows[p] = row((double) p / places);
        }
    }

    boolean is(double otherPass, double otherStop) {
        return pass == otherPass && stop == otherStop;
    }

    /** Samples before and after a place that count. */
    int half() {
        return half;
    }

    int taps() {
        return 2 * half;
    }

    /**
     * The weights of the samples around a place, the first for the sample {@code half − 1} before.
     *
     * @param fraction of a sample, 0 to below 1
     * @param scratch of {@link #taps()}; what is returned may be it
     */
    float[] weights(double fraction, float[] scratch) {
        double place = fraction * places;
        int before = (int) place;
        float part = (float) (place - before);
        float[] a = rows[before];
        if (part == 0) {
            return a;
        }
        float[] b = rows[before + 1];
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = a[i] + part * (b[i] - a[i]);
        }
        return scratch;
    }

    private float[] row(double fraction) {
        double cut = pass + stop;
        double[] exact = new double[taps()];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double t = i - (half - 1) - fraction;
            double x = Math.PI * cut * t;
            double inside = 1 - t * t / ((double) half * half);
            exact[i] = (x == 0 ? 1 : Math.sin(x) / x) * (inside < 0 ? 0 : bessel(BETA * Math.sqrt(inside)));
            sum += exact[i];
        }
        float[] row = new float[exact.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (exact[i] / sum);
        }
        return row;
    }

    /** The modified Bessel function of the first kind, order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
