package org.sonolens.samples;

/** Noise from a linear congruential generator of its own (Knuth's MMIX constants), so that it never changes. */
final class Hiss {
    private long state;

    Hiss(long seed) {
        state = seed;
    }

    /** White noise of that root mean square, near enough Gaussian: the sum of four even draws. */
    void white(double[] samples, double rms) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] += rms * next();
        }
    }

    /** Noise that falls by 6 dB an octave above a corner, before which it has that root mean square. */
    void rumble(double[] samples, double rms, double cornerHz, int rateHz) {
        double keep = StrictMath.exp(-2 * Math.PI * cornerHz / rateHz);
        double gain = rms * StrictMath.sqrt(1 - keep * keep);
        double now = 0;
        for (int i = 0; i < samples.length; i++) {
            now = keep * now + gain * next();
            samples[i] += now;
        }
    }

    private double next() {
        double sum = -2;
        for (int i = 0; i < 4; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            sum += (state >>> 11) * 0x1p-53;
        }
        return sum * StrictMath.sqrt(3);
    }
}
