package org.sonolens.dsp;

import org.sonolens.view.StftPlan;

/**
 * Levels of frames by DESIGN's formulas in double precision, from samples to dBFS, sharing nothing with the engine but
 * the window's coefficients, which have a test of their own. Immutable.
 */
public final class DoubleStft {
    private final StftPlan plan;
    private final double[] window;
    private final double sum;

    public DoubleStft(StftPlan plan) {
        this.plan = plan;
        this.window = AnalysisWindow.coefficients(plan.window(), plan.windowLength());
        double total = 0;
        for (double w : window) {
            total += w;
        }
        this.sum = total;
    }

    /** Squared amplitudes A[k]² of frame f, whose window sample windowLength/2 lies on sample f·hop. */
    public double[] power(float[] samples, long frame, int hop) {
        double[] re = new double[plan.fftSize()];
        double[] im = new double[plan.fftSize()];
        long first = frame * hop - plan.windowLength() / 2;
        for (int n = 0; n < window.length; n++) {
            long at = first + n;
            re[n] = at >= 0 && at < samples.length ? window[n] * samples[(int) at] : 0;
        }
        transform(re, im);
        double[] power = new double[plan.bins()];
        for (int k = 0; k < power.length; k++) {
            double scale = (k == 0 || k == plan.fftSize() / 2 ? 1 : 2) / sum;
            power[k] = (re[k] * re[k] + im[k] * im[k]) * scale * scale;
        }
        return power;
    }

    /** The level of a squared amplitude, not below −200 dBFS. */
    public static double dbfs(double power) {
        return 20 * Math.log10(Math.max(Math.sqrt(power), 1e-10));
    }

    /** Radix-2 decimation in frequency, the halves transformed in turn. */
    private static void transform(double[] re, double[] im) {
        int n = re.length;
        if (n == 1) {
            return;
        }
        int half = n / 2;
        double[] evenRe = new double[half];
        double[] evenIm = new double[half];
        double[] oddRe = new double[half];
        double[] oddIm = new double[half];
        for (int i = 0; i < half; i++) {
            double c = Math.cos(2 * Math.PI * i / n);
            double s = -Math.sin(2 * Math.PI * i / n);
            double dr = re[i] - re[i + half];
            double di = im[i] - im[i + half];
            evenRe[i] = re[i] + re[i + half];
            evenIm[i] = im[i] + im[i + half];
            oddRe[i] = dr * c - di * s;
            oddIm[i] = dr * s + di * c;
        }
        transform(evenRe, evenIm);
        transform(oddRe, oddIm);
        for (int k = 0; k < half; k++) {
            re[2 * k] = evenRe[k];
            im[2 * k] = evenIm[k];
            re[2 * k + 1] = oddRe[k];
            im[2 * k + 1] = oddIm[k];
        }
    }
}
