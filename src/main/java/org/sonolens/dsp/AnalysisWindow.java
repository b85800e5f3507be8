package org.sonolens.dsp;

import org.sonolens.view.WindowShape;

/**
 * Coefficients of the analysis windows, all in periodic form (denominator N, so that frames at whole hops add up).
 *
 * <p>Sources: Hann, Hamming, Blackman, Blackman-Harris (4 terms, 92 dB) as in Harris, "On the use of windows for harmonic
 * analysis with the discrete Fourier transform", Proc. IEEE 66 (1978); flat-top with SciPy's five terms (D'Antona and
 * Ferrero 2006); Gauss with σ = 0.4·N/2; Kaiser with β = 8.6; Bartlett is the triangle that reaches zero.
 */
public final class AnalysisWindow {
    private static final double[] HANN = {0.5, 0.5};
    private static final double[] HAMMING = {0.54, 0.46};
    private static final double[] BLACKMAN = {0.42, 0.5, 0.08};
    private static final double[] BLACKMAN_HARRIS = {0.35875, 0.48829, 0.14128, 0.01168};
    private static final double[] FLAT_TOP = {0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368};
    private static final double GAUSS_SIGMA = 0.4;
    private static final double KAISER_BETA = 8.6;

    private AnalysisWindow() {}

    /** The coefficients w[0] … w[length−1], none scaled. A shape that would be all zero at length 1 is 1 there. */
    public static double[] coefficients(WindowShape shape, int length) {
        double[] w = new double[length];
        double half = length / 2.0;
        for (int n = 0; n < length; n++) {
            double x = (n - half) / half;
            w[n] = switch (shape) {
                case HANN -> cosineSum(HANN, n, length);
                case HAMMING -> cosineSum(HAMMING, n, length);
                case BLACKMAN -> cosineSum(BLACKMAN, n, length);
                case BLACKMAN_HARRIS -> cosineSum(BLACKMAN_HARRIS, n, length);
                case FLAT_TOP -> cosineSum(FLAT_TOP, n, length);
                case GAUSS -> Math.exp(-0.5 * (x / GAUSS_SIGMA) * (x / GAUSS_SIGMA));
                case KAISER -> besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - x * x))) / besselI0(KAISER_BETA);
                case BARTLETT -> 1 - Math.abs(x);
                case RECTANGULAR -> 1;
            };
        }
        if (length == 1) {
            w[0] = 1;
        }
        return w;
    }

    /**
     * The coefficients times 2/Σw, so that the squared magnitude of a transformed frame is the squared peak amplitude of
     * a sine on that bin; at DC and Nyquist it is four times that.
     */
    static float[] scaled(WindowShape shape, int length) {
        double[] w = coefficients(shape, length);
        double sum = 0;
        for (double v : w) {
            sum += v;
        }
        float[] scaled = new float[length];
        for (int n = 0; n < length; n++) {
            scaled[n] = (float) (w[n] * 2 / sum);
        }
        return scaled;
    }

    private static double cosineSum(double[] terms, int n, int length) {
        double value = 0;
        double sign = 1;
        for (int k = 0; k < terms.length; k++) {
            value += sign * terms[k] * Math.cos(2 * Math.PI * k * n / length);
            sign = -sign;
        }
        return value;
    }

    /** Modified Bessel function of the first kind, order 0, by its power series (Abramowitz and Stegun 9.6.12). */
    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
