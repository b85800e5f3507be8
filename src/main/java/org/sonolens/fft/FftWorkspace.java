package org.sonolens.fft;

/** The memory one thread transforms in. One thread at a time. */
public interface FftWorkspace {
    /**
     * X[k] = Σ frame[n]·e^(−2πikn/N), not normalised. Allocates nothing.
     *
     * @param frame N samples, windowed already; not changed
     * @param spectrum filled with N + 2 values: real and imaginary part of the bins 0 to N/2, one after the other
     * @throws IllegalStateException once the arena of the plan is closed
     */
    void transform(float[] frame, float[] spectrum);
}
