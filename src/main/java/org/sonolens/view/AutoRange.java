package org.sonolens.view;

/**
 * The level range chosen from a picture's own levels ("Auto", DESIGN 9). Pure functions.
 *
 * <p>The floor is the picture's median, so that half of it is dark; the ceiling leaves 5 dB over its 99.9th percentile.
 */
public final class AutoRange {
    /** Levels up to here are digital silence and say nothing about a picture, in 0.01 dBFS. */
    public static final short SILENCE = -15_000;

    /** Rows below this share of Nyquist are left out by whoever counts: DC offset and rumble. */
    public static final double LOWEST_ROW_SHARE_OF_NYQUIST = 0.01;

    /** The range of a picture that is nearly all silence. */
    public static final LevelRange OF_SILENCE = new LevelRange(-90, -45);

    private static final double SMALLEST_SPAN_DB = 35;
    private static final double LARGEST_SPAN_DB = 90;
    private static final double STEP_DB = 5;
    private static final long SMALLEST_SHARE = 20;

    /** Octaves of frames a pixel, and by how much the median of noise rises when the largest of so many is shown. */
    private static final double[] OCTAVES = {0, 1, 2, 3, 4, 6, 8, 10};

    private static final double[] RISE_DB = {0, 2, 4, 5, 6, 8, 9, 10};

    private AutoRange() {}

    /**
     * The range of a pooled picture. Where floor and ceiling stand less than 35 dB apart the floor gives way by 5 dB and
     * then the ceiling, so that noise alone stays dark; where they stand more than 90 dB apart, the floor.
     *
     * @param pixels levels of the picture's pixels without the rows below 1 % of Nyquist; those at or below −150 dBFS
     *     are left out here
     * @param allPixels pixels of the whole picture, those left out included
     */
    public static LevelRange of(LevelHistogram pixels, long allPixels) {
        LevelHistogram sounding = pixels.above(SILENCE);
        if (sounding.count() == 0 || sounding.count() * SMALLEST_SHARE < allPixels) {
            return OF_SILENCE;
        }
        double median = Math.clamp(rounded(sounding.percentile(50)), -110, -40);
        double ceiling = Math.min(0, rounded(sounding.percentile(99.9)) + STEP_DB);
        double floor = Math.max(median, ceiling - LARGEST_SPAN_DB);
        if (ceiling - floor < SMALLEST_SPAN_DB) {
            floor = Math.max(floor - STEP_DB, ceiling - SMALLEST_SPAN_DB);
            ceiling = Math.min(0, floor + SMALLEST_SPAN_DB);
        }
        return new LevelRange(Math.min(floor, ceiling - SMALLEST_SPAN_DB), ceiling);
    }

    /** The range once the picture is exact: that of the exact picture, but each end at most 5 dB from where it was. */
    public static LevelRange refined(LevelRange provisional, LevelRange exact) {
        return new LevelRange(
                provisional.floorDbfs() + step(exact.floorDbfs() - provisional.floorDbfs()),
                provisional.ceilingDbfs() + step(exact.ceilingDbfs() - provisional.ceilingDbfs()));
    }

    /**
     * The range at another zoom: the floor moves as the noise under it does, the ceiling stays. The floor comes no
     * closer to the ceiling than 35 dB, or than it was.
     *
     * @param atFit the range that was chosen for the picture of the whole file
     * @param framesPerPixelAtFit frames of the transform under a pixel of that picture, above 0
     * @param framesPerPixelNow frames under a pixel now, above 0
     */
    public static LevelRange atZoom(LevelRange atFit, double framesPerPixelAtFit, double framesPerPixelNow) {
        double moved = atFit.floorDbfs() + riseDb(framesPerPixelNow) - riseDb(framesPerPixelAtFit);
        double highest = atFit.ceilingDbfs() - Math.min(SMALLEST_SPAN_DB, atFit.spanDb());
        return new LevelRange(Math.min(moved, highest), atFit.ceilingDbfs());
    }

    /**
     * By how much the median of noise rises when each pixel shows the largest of so many frames, in dB: 0, 2, 4, 5, 6,
     * 8, 9 and 10 at 1, 2, 4, 8, 16, 64, 256 and 1024 frames (measured), straight between them over octaves and on
     * beyond the last.
     *
     * @param framesPerPixel above 0; below 1 a frame covers several pixels and nothing rises
     */
    public static double riseDb(double framesPerPixel) {
        if (!(framesPerPixel > 0) || Double.isInfinite(framesPerPixel)) {
            throw new IllegalArgumentException(framesPerPixel + " frames a pixel");
        }
        double octaves = Math.max(0, Math.log(framesPerPixel) / Math.log(2));
        int i = 1;
        while (i < OCTAVES.length - 1 && octaves > OCTAVES[i]) {
            i++;
        }
        double slope = (RISE_DB[i] - RISE_DB[i - 1]) / (OCTAVES[i] - OCTAVES[i - 1]);
        return RISE_DB[i - 1] + (octaves - OCTAVES[i - 1]) * slope;
    }

    private static double rounded(double dbfs) {
        return Math.round(dbfs / STEP_DB) * STEP_DB;
    }

    private static double step(double db) {
        return Math.clamp(db, -STEP_DB, STEP_DB);
    }
}
