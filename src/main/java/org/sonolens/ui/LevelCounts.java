package org.sonolens.ui;

import org.sonolens.view.LevelHistogram;

/**
 * How often levels occur in a picture, a count for each whole dB. Immutable; made by {@link #of}, off the FX thread.
 *
 * @param lowestDbfs lower edge of the first bucket
 * @param counts levels from lowestDbfs + i to below lowestDbfs + i + 1; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // private to the colour bar's drawing, never compared
public record LevelCounts(int lowestDbfs, long[] counts) {
    private static final int LOWEST_DBFS = -160;
    private static final int HIGHEST_DBFS = 40;

    /** No levels at all. */
    public static final LevelCounts NONE = new LevelCounts(LOWEST_DBFS, new long[0]);

    /** Counts from −160 to 40 dBFS; what lies outside is left out. */
    public static LevelCounts of(LevelHistogram histogram) {
        long[] counts = new long[HIGHEST_DBFS - LOWEST_DBFS];
        for (int i = 0; i < counts.length; i++) {
            int dbfs = LOWEST_DBFS + i;
            counts[i] = histogram.countFrom(dbfs * 100, (dbfs + 1) * 100);
        }
        return new LevelCounts(LOWEST_DBFS, counts);
    }

    /** The largest count; 0 when there is none. */
    public long largest() {
        long largest = 0;
        for (long count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }
}
