package org.sonolens.dsp;

/**
 * Levels as 16-bit numbers of 0.01 dB: L = 20·log10(max(A, 1e-10)) dBFS, rounded, saturating at ±327.67 dBFS. Squared
 * amplitudes go in. Growing, so the maximum of codes is the code of the maximum.
 */
public final class LevelCode {
    /** The squared amplitude below which nothing is told apart: (1e-10)². */
    public static final float FLOOR_POWER = 1e-20f;

    private static final double EXACT_FLOOR_POWER = 1e-20;

    /** The code of the floor, −200 dBFS. */
    public static final short SILENCE = -20_000;

    private LevelCode() {}

    /** The level in dBFS of a squared amplitude, not rounded. */
    public static double dbfs(double power) {
        return 10 * Math.log10(Math.max(power, EXACT_FLOOR_POWER));
    }

    /** The code of a squared amplitude. */
    public static short ofPower(float power) {
        if (!(power > FLOOR_POWER)) {
            return SILENCE;
        }
        return (short) Math.min(Short.MAX_VALUE, Math.round(1000 * Math.log10(power)));
    }

    /** The codes of the first {@code count} squared amplitudes. */
    public static void ofPowers(float[] power, int count, short[] codes, int offset) {
        for (int i = 0; i < count; i++) {
            codes[offset + i] = ofPower(power[i]);
        }
    }

    /** The level in dBFS that a code stands for. */
    public static double dbfs(short code) {
        return code / 100.0;
    }

    /** The squared amplitude that a code stands for. */
    public static double power(short code) {
        return Math.pow(10, code / 1000.0);
    }
}
