package org.sonolens.play;

/**
 * Frames as a line and a saved file take them: 16 bits, voices in turn, full scale 1 as 32,768, rounded to the nearest, of
 * two as near to the even one, what is louder as loud as can be. Pure functions.
 */
public final class LinePcm {
    private static final double FULL_SCALE = 32_768;

    private LinePcm() {}

    /**
     * Fills frames.
     *
     * @param fromGain of the first, 0 to 1
     * @param toGain of the one after the last, reached on a straight line
     * @param out of {@code count} times the voices or more
     */
    public static void fill(float[][] voices, int count, double fromGain, double toGain, short[] out) {
        for (int v = 0; v < voices.length; v++) {
            float[] voice = voices[v];
            for (int i = 0; i < count; i++) {
                double gain = fromGain + (toGain - fromGain) * i / count;
                double value = Math.rint(voice[i] * gain * FULL_SCALE);
                out[i * voices.length + v] = (short) Math.clamp(value, -FULL_SCALE, FULL_SCALE - 1);
            }
        }
    }
}
