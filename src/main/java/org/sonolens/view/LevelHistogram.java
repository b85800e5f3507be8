package org.sonolens.view;

/**
 * How often each level occurs, at the full resolution of a stored level, 0.01 dB. One thread at a time.
 *
 * <p>Levels are in hundredths of a dB relative to full scale, from {@value #LOWEST} (silence) to 32767; what is lower
 * counts as the lowest. About 412 KiB of heap, whatever is counted.
 */
public final class LevelHistogram {
    /** The lowest level that is told apart, in 0.01 dBFS: that of an amplitude of 1e-10. */
    public static final short LOWEST = -20_000;

    private final long[] counts = new long[Short.MAX_VALUE - LOWEST + 1];
    private long total;

    /** Counts one level in 0.01 dBFS. */
    public void add(short level) {
        counts[Math.max(level, LOWEST) - LOWEST]++;
        total++;
    }

    /** Counts the levels from index {@code from} to before {@code to}, in 0.01 dBFS. */
    public void addAll(short[] levels, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[Math.max(levels[i], LOWEST) - LOWEST]++;
        }
        total += to - from;
    }

    /** Adds all that another histogram counted. */
    public void merge(LevelHistogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    /** How many levels were counted. */
    public long count() {
        return total;
    }

    /** How many lie from a level to below another, both in 0.01 dBFS; those of silence count as {@value #LOWEST}. */
    public long countFrom(int level, int below) {
        long between = 0;
        int end = Math.min(below, Short.MAX_VALUE + 1) - LOWEST;
        for (int i = Math.max(level, LOWEST) - LOWEST; i < end; i++) {
            between += counts[i];
        }
        return between;
    }

    /** How many were higher than a level in 0.01 dBFS. */
    public long countAbove(short level) {
        long above = 0;
        for (int i = Math.max(level, LOWEST) - LOWEST + 1; i < counts.length; i++) {
            above += counts[i];
        }
        return level < LOWEST ? total : above;
    }

    /** A new histogram of only those higher than a level in 0.01 dBFS. */
    public LevelHistogram above(short level) {
        LevelHistogram kept = new LevelHistogram();
        for (int i = level < LOWEST ? 0 : level - LOWEST + 1; i < counts.length; i++) {
            kept.counts[i] = counts[i];
            kept.total += counts[i];
        }
        return kept;
    }

    /**
     * The level in dBFS below which a share of the counted levels lies: linear between the two closest ranks, as
     * numpy.percentile.
     *
     * @param percent 0 (the lowest counted) to 100 (the highest)
     * @throws IllegalStateException when nothing was counted
     */
    public double percentile(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile " + percent + " is not from 0 to 100");
        }
        if (total == 0) {
            throw new IllegalStateException("no level was counted");
        }
        double rank = percent / 100 * (total - 1);
        long lower = (long) rank;
        int low = indexOfRank(lower);
        int high = indexOfRank(Math.min(lower + 1, total - 1));
        return (LOWEST + low + (rank - lower) * (high - low)) / 100.0;
    }

    private int indexOfRank(long rank) {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > rank) {
                return i;
            }
        }
        throw new AssertionError("rank " + rank + " of " + total);
    }
}
