package org.sonolens.fft;

/** The transform by its definition, in double precision: slow, and right. Immutable. */
final class PlainDft {
    private final int size;
    private final double[] cos;
    private final double[] sin;

    PlainDft(int size) {
        this.size = size;
        this.cos = new double[size];
        this.sin = new double[size];
        for (int i = 0; i < size; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = Math.sin(2 * Math.PI * i / size);
        }
    }

    /** X[k] = Σ frame[n]·e^(−2πikn/N), real and imaginary part. */
    double[] bin(float[] frame, int k) {
        double re = 0;
        double im = 0;
        for (int n = 0, i = 0; n < size; n++, i = i + k & size - 1) {
            re += frame[n] * cos[i];
            im -= frame[n] * sin[i];
        }
        return new double[] {re, im};
    }
}
