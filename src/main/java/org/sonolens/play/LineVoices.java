package org.sonolens.play;

/**
 * What is heard, on as many voices as a line has: one on both of its two, or two as their mean on its only one. One thread
 * at a time.
 */
final class LineVoices {
    private final int onLine;
    private final float[] mean;

    /**
     * @param made voices that are heard, 1 or 2
     * @param onLine voices of the line, 1 or 2
     * @param most frames at once
     */
    LineVoices(int made, int onLine, int most) {
        this.onLine = onLine;
        this.mean = new float[onLine < made ? most : 0];
    }

    /** The voices for the line; what is returned may be what is given, and holds until the next call. */
    float[][] of(float[][] made, int count) {
        if (made.length == onLine) {
            return made;
        }
        if (onLine == 2) {
            return new float[][] {made[0], made[0]};
        }
        for (int i = 0; i < count; i++) {
            mean[i] = (made[0][i] + made[1][i]) / 2;
        }
        return new float[][] {mean};
    }
}
