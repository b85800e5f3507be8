package org.sonolens.audio;

/**
 * The rule for float samples that no transform survives: NaN becomes 0; an infinity, or a value beyond ±1e12 (240 dBFS),
 * whose power could overflow in a transform of 65,536 samples, becomes ±1.
 */
final class FiniteSamples {
    static final float LARGEST = 1e12f;
    private static final int LARGEST_BITS = Float.floatToRawIntBits(LARGEST);
    private static final int MAGNITUDE_BITS = 0x7FFFFFFF;

    private FiniteSamples() {}

    static void enforce(float[] samples, int offset, int count, RepairLog repairs) {
        // As integers, magnitudes of floats keep their order, with infinities and NaN above all: a maximum of ints is
        // vector code, a test of each float for NaN is not.
        int largest = 0;
        for (int i = offset; i < offset + count; i++) {
            largest = Math.max(largest, Float.floatToRawIntBits(samples[i]) & MAGNITUDE_BITS);
        }
        if (largest > LARGEST_BITS) {
            replace(samples, offset, count, repairs);
        }
    }

    private static void replace(float[] samples, int offset, int count, RepairLog repairs) {
        for (int i = offset; i < offset + count; i++) {
            if (Float.isNaN(samples[i])) {
                samples[i] = 0;
                repairs.note("Some samples are no numbers (NaN); they count as silence.");
            } else if (Math.abs(samples[i]) > LARGEST) {
                samples[i] = Math.signum(samples[i]);
                repairs.note("Some samples are infinite or beyond ±1e12; they count as full scale.");
            }
        }
    }
}
