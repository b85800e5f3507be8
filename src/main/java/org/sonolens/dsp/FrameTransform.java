package org.sonolens.dsp;

import org.sonolens.fft.FftWorkspace;
import org.sonolens.view.StftPlan;

/**
 * One frame from samples to squared amplitudes, by A[k] = c_k·|Σ w[n] x[n] e^(−2πikn/N)| / Σw with c = 2 between DC and
 * Nyquist and 1 at both. One thread at a time; owns no native memory: the workspace belongs to the engine.
 */
final class FrameTransform {
    private final float[] window;
    private final FftWorkspace workspace;
    private final float[] frame;
    private final float[] spectrum;
    private final float[] powers;
    private final int bins;

    /** @param window coefficients scaled by 2/Σw, shared by all workers of an engine */
    FrameTransform(StftPlan plan, float[] window, FftWorkspace workspace) {
        this.window = window;
        this.workspace = workspace;
        this.frame = new float[plan.fftSize()];
        this.spectrum = new float[plan.fftSize() + 2];
        this.bins = plan.bins();
        this.powers = new float[bins];
    }

    /** Squared amplitudes of all bins of the frame whose first sample is at {@code offset}. */
    void power(float[] samples, int offset, float[] power) {
        transform(samples, offset);
        float[] s = spectrum;
        for (int k = 0; k < bins; k++) {
            float re = s[2 * k];
            float im = s[2 * k + 1];
            power[k] = re * re + im * im;
        }
    }

    /** Raises each bin's running maximum to this frame's squared amplitude where that is larger. */
    void raiseMax(float[] samples, int offset, float[] max) {
        power(samples, offset, powers);
        float[] p = powers;
        // apart from the loop over pairs, because this one is compiled to vector instructions and has no branch
        for (int k = 0; k < bins; k++) {
            max[k] = Math.max(max[k], p[k]);
        }
    }

    /** Adds this frame's squared amplitudes to each bin's running sum. */
    void addPower(float[] samples, int offset, double[] sum) {
        transform(samples, offset);
        float[] s = spectrum;
        for (int k = 0; k < bins; k++) {
            float re = s[2 * k];
            float im = s[2 * k + 1];
            sum[k] += re * re + im * im;
        }
    }

    private void transform(float[] samples, int offset) {
        float[] w = window;
        float[] f = frame;
        // copied first: only loops whose arrays all begin at the same place are compiled to vector instructions
        System.arraycopy(samples, offset, f, 0, w.length);
        for (int i = 0; i < w.length; i++) {
            f[i] *= w[i];
        }
        workspace.transform(f, spectrum);
        // c is 1, not 2, at DC and Nyquist
        int nyquist = 2 * (bins - 1);
        spectrum[0] *= 0.5f;
        spectrum[nyquist] *= 0.5f;
        spectrum[1] = 0;
        spectrum[nyquist + 1] = 0;
    }
}
