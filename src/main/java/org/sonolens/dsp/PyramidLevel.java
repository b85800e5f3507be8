package org.sonolens.dsp;

/**
 * A level of the pyramid of columns over one plan. Level 0 has a column a frame; each level above pools two columns of
 * the one below, so that column i of level L holds the frames i·2^L to (i+1)·2^L − 1 of the plan's hop. Levels below 0 have
 * a column a frame too, at half the hop each, down to one sample. Immutable.
 *
 * @param number of the level
 * @param columnFrames frames in a column, a power of two
 */
public record PyramidLevel(int number, int columnFrames) {
    /** Columns of the level that make a column of the picture, at least, wherever the picture has so many frames. */
    private static final int FINENESS = 4;

    /** Columns of this many frames and less cost too little to be pooled. */
    private static final int HIGHEST = 24;

    public PyramidLevel {
        if (columnFrames < 1 || number > 0 && columnFrames != 1 << number || number <= 0 && columnFrames != 1) {
            throw new IllegalArgumentException("level " + number + " has no columns of " + columnFrames + " frames");
        }
    }

    /** A level at or above 0. */
    public static PyramidLevel at(int number) {
        return new PyramidLevel(number, 1 << number);
    }

    /**
     * The level that serves a picture: coarse enough to be kept for all of it, fine enough that a column of another picture
     * as wide is made of it for the most part.
     *
     * @param planHop hop of the plan, of which the grid's is a half, a quarter …, or all
     */
    public static PyramidLevel of(ColumnGrid grid, int planHop) {
        int below = 0;
        while (planHop >> below > grid.hop()) {
            below++;
        }
        if (below > 0) {
            return new PyramidLevel(-below, 1);
        }
        int number = 0;
        while (number < HIGHEST && (2L << number) * FINENESS <= grid.framesPerColumn()) {
            number++;
        }
        return at(number);
    }
}
