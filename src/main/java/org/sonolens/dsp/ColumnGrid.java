package org.sonolens.dsp;

import org.sonolens.view.TimeSpan;

/**
 * How frames fall into columns. Column c covers the samples [origin + c·stepSamples/stepColumns, origin +
 * (c+1)·stepSamples/stepColumns), and frame f, which stands on sample f·hop, is in the column that covers that sample.
 * All in whole numbers, so that the same sound falls into the same column wherever the view is scrolled. Immutable.
 *
 * <p>Views that differ by a whole number of columns have the same grid and number their columns alike, so they share
 * tiles.
 *
 * @param origin sample at which column 0 begins, 0 to below stepSamples
 * @param stepSamples samples that stepColumns columns cover together; without a common factor with stepColumns
 * @param stepColumns see stepSamples
 * @param hop samples between the frames that are used
 */
public record ColumnGrid(long origin, long stepSamples, int stepColumns, int hop) {
    public ColumnGrid {
        if (stepSamples < 1 || stepColumns < 1 || hop < 1 || origin < 0 || origin >= stepSamples) {
            throw new IllegalArgumentException("no grid: origin " + origin + ", " + stepSamples + " samples in "
                    + stepColumns + " columns, hop " + hop);
        }
    }

    /** The grid on which so many columns cover a span. */
    public static ColumnGrid of(TimeSpan span, int columns, int hop) {
        long divisor = gcd(span.samples(), columns);
        long step = span.samples() / divisor;
        return new ColumnGrid(Math.floorMod(span.first(), step), step, (int) (columns / divisor), hop);
    }

    /** The number of the column that begins at the first sample of a span this grid was made for. */
    public long firstColumn(TimeSpan span) {
        return (span.first() - origin) / stepSamples * stepColumns;
    }

    /** The first frame that lies in column c or later; frames before the recording's first have negative numbers. */
    public long firstFrame(long c) {
        // smallest f with (f·hop − origin)·stepColumns ≥ c·stepSamples
        return Math.ceilDiv(
                Math.addExact(Math.multiplyExact(c, stepSamples), origin * stepColumns),
                Math.multiplyExact((long) hop, stepColumns));
    }

    /** The frame nearest to the middle of column c, the later of two that are as near. */
    public long nearestFrame(long c) {
        long twiceMiddle = Math.addExact(Math.multiplyExact(2 * c + 1, stepSamples), 2 * origin * stepColumns);
        long twiceStep = 2 * Math.multiplyExact((long) hop, stepColumns);
        return Math.floorDiv(twiceMiddle + twiceStep / 2, twiceStep);
    }

    /** Frames in a column, on average. */
    public double framesPerColumn() {
        return (double) stepSamples / stepColumns / hop;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
