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

    private static final double CODES_PER_OCTAVE = 1000 * Math.log10(2);

    /** log10 of 1 to 2 in steps, in codes: a straight line between two steps is at most 6e-5 too low. */
    private static final int STEP_BITS = 10;

    private static final int REST_BITS = 23 - STEP_BITS;
    private static final float[] STEPS = new float[(1 << STEP_BITS) + 1];
    private static final double NEAR_AN_EDGE = 3e-4;

    static {
        for (int i = 0; i < STEPS.length; i++) {
            STEPS[i] = (float) (1000 * Math.log10(1 + (double) i / (1 << STEP_BITS)));
        }
    }

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
            float p = power[i];
            if (!(p > FLOOR_POWER && p < Float.POSITIVE_INFINITY)) {
                codes[offset + i] = ofPower(p);
                continue;
            }
            int bits = Float.floatToRawIntBits(p);
            int step = bits >>> REST_BITS & (1 << STEP_BITS) - 1;
            int within = bits & (1 << REST_BITS) - 1;
            float below = STEPS[step];
            double code = ((bits >>> 23) - 127) * CODES_PER_OCTAVE
                    + (below + (STEPS[step + 1] - below) * (within * (1f / (1 << REST_BITS))));
            // above 0, so that dropping the fraction rounds down, without a branch that no processor could foresee
            double shifted = code + (0.5 - 2 * SILENCE);
            int whole = (int) shifted;
            double rest = shifted - whole;
            codes[offset + i] = rest < NEAR_AN_EDGE || rest > 1 - NEAR_AN_EDGE || code > Short.MAX_VALUE - 1
                    ? ofPower(p)
                    : (short) (whole + 2 * SILENCE);
        }
    }

    /** The level in dBFS that a code stands for. */
    public static double dbfs(short code) {
        return code / 100.0;
    }

    /** The squared amplitude that a code stands for. */
    public static float power(short code) {
        return Powers.OF_CODES[code - Short.MIN_VALUE];
    }

    /** Made when the first mean is. */
    private static final class Powers {
        private static final float[] OF_CODES = new float[1 << Short.SIZE];

        static {
            for (int i = 0; i < OF_CODES.length; i++) {
                OF_CODES[i] = (float) Math.pow(10, (Short.MIN_VALUE + i) / 1000.0);
            }
        }

        private Powers() {}
    }
}
