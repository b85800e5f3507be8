package org.sonolens.tile;

import org.sonolens.dsp.ColumnGrid;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/**
 * Which levels a picture shows, before colour. Immutable.
 *
 * @param span samples over the width
 * @param axis frequencies over the height of each band, in true Hz
 * @param widthPx columns in device pixels, 1 or more
 * @param heightPx rows in device pixels, all bands together, 1 or more
 * @param channels which channels, and how
 * @param statistic how the frames of a column become one level
 * @param timeExpansion how many times slower than life the recording is, 1 for most
 * @param smooth whether a column without a frame lies between the two around it, else it is the nearest one
 */
public record PictureRequest(
        TimeSpan span,
        FrequencyAxis axis,
        int widthPx,
        int heightPx,
        ChannelChoice channels,
        Statistic statistic,
        double timeExpansion,
        boolean smooth) {
    public PictureRequest {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture of " + widthPx + " × " + heightPx + " pixels shows nothing");
        }
        if (!(timeExpansion > 0)) {
            throw new IllegalArgumentException("time expansion " + timeExpansion + " is not above 0");
        }
    }

    /** Not smooth. */
    public PictureRequest(
            TimeSpan span,
            FrequencyAxis axis,
            int widthPx,
            int heightPx,
            ChannelChoice channels,
            Statistic statistic,
            double timeExpansion) {
        this(span, axis, widthPx, heightPx, channels, statistic, timeExpansion, false);
    }

    public PictureRequest withSmooth(boolean wanted) {
        return new PictureRequest(span, axis, widthPx, heightPx, channels, statistic, timeExpansion, wanted);
    }

    /**
     * The hop of the frames that are shown: the plan's, or, where only a part of the recording is seen and a column is
     * narrower than half a hop, the smallest half, quarter … of it that is not below a column, down to one sample.
     */
    public int hop(StftPlan plan, long recordingSamples) {
        boolean whole = span.first() <= 0 && span.end() >= recordingSamples;
        int hop = plan.hop();
        while (!whole && hop > 1 && (long) (hop / 2) * widthPx >= span.samples()) {
            hop /= 2;
        }
        return hop;
    }

    /** Whether another request is for the same picture but for its place in time, its channels, and whether it is smooth. */
    boolean isElsewhere(PictureRequest other) {
        return other.axis.equals(axis)
                && other.widthPx == widthPx
                && other.heightPx == heightPx
                && other.statistic == statistic
                && other.timeExpansion == timeExpansion;
    }

    /** How frames fall into the columns of this picture. */
    public ColumnGrid grid(StftPlan plan, long recordingSamples) {
        return ColumnGrid.of(span, widthPx, hop(plan, recordingSamples));
    }
}
