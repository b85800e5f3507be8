package org.sonolens.tile;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.sonolens.dsp.PyramidLevel;
import org.sonolens.recording.RecordingView;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/**
 * Finds the next stretch of a recording in which something stands out of its rows' median: in the columns of the whole
 * first, then in finer columns of those that do. No detector: what a look at the picture finds. Thread-safe; never waits.
 */
public final class EventFinder {
    /** Above what the largest of a picture's pixels of noise alone reaches over the median, 12.5 dB of 200,000. */
    private static final double STANDS_OUT_DB = 15;

    private static final double FINEST_SECONDS = 0.03;
    private static final double SAME_EVENT_SECONDS = 0.015;
    private static final double LEAD_SECONDS = 0.1;
    private static final int ROWS = 128;
    private static final int COLUMNS_TOGETHER = 4;

    private final TileService tiles;
    private final RecordingView recording;
    private final PictureRequest whole;
    private final double rateHz;

    /** @param whole how all of the recording is looked at; its columns are likely to be at hand */
    public EventFinder(TileService tiles, RecordingView recording, PictureRequest whole) {
        this.tiles = tiles;
        this.recording = recording;
        this.whole = whole;
        this.rateHz = recording.info().sampleRateHz() * whole.timeExpansion();
    }

    /**
     * The middle of the next event that begins after a sample, or, with direction −1, of the last that ends before it; of
     * a long one a place 0.1 s after its beginning. Empty when there is none. Done exceptionally when the recording goes
     * or cannot be read.
     *
     * @param direction 1 or −1
     */
    public CompletableFuture<OptionalLong> find(long from, int direction) {
        TimeSpan all = whole.span();
        StftPlan plan = recording.info().plan();
        PyramidLevel kept = PyramidLevel.of(whole.grid(plan, recording.info().samples()), plan.hop());
        if (kept.number() <= 0) {
            return within(all, widthOf(all), from, direction);
        }
        // columns that are made of whole ones of the pyramid, which the picture of the whole left behind
        long step = COLUMNS_TOGETHER * (long) kept.columnFrames() * plan.hop();
        long width = Math.ceilDiv(all.samples(), step);
        return within(new TimeSpan(0, width * step), Math.toIntExact(width), from, direction);
    }

    private int widthOf(TimeSpan span) {
        return (int) Math.min(whole.widthPx(), span.samples());
    }

    private CompletableFuture<OptionalLong> within(TimeSpan span, int width, long from, int direction) {
        PictureRequest request = new PictureRequest(
                span,
                whole.axis(),
                width,
                ROWS * whole.channels().bands(recording.info().channels()),
                whole.channels(),
                Statistic.MAX,
                whole.timeExpansion());
        return tiles.picture(recording, request, null, () -> {}).exact().thenCompose(done -> {
            Columns columns = new Columns(span, done.image().columnsThatStandOut(STANDS_OUT_DB), width);
            return columns.samplesAColumn() <= FINEST_SECONDS * rateHz
                    ? CompletableFuture.completedFuture(finest(columns, from, direction))
                    : refined(columns, direction > 0 ? 0 : width - 1, from, direction);
        });
    }

    /** Looks into the columns that stand out, one after the other. */
    private CompletableFuture<OptionalLong> refined(Columns columns, int first, long from, int direction) {
        int column = first;
        while (column >= 0 && column < columns.width()) {
            boolean ahead = direction > 0 ? columns.sample(column + 1) > from : columns.sample(column) < from;
            if (ahead && columns.outstanding().get(column)) {
                int next = column + direction;
                long end = Math.min(columns.sample(column + 1), recording.info().samples());
                TimeSpan inside = new TimeSpan(columns.sample(column), end);
                return within(inside, widthOf(inside), from, direction)
                        .thenCompose(found -> found.isPresent()
                                ? CompletableFuture.completedFuture(found)
                                : refined(columns, next, from, direction));
            }
            column += direction;
        }
        return CompletableFuture.completedFuture(OptionalLong.empty());
    }

    private OptionalLong finest(Columns columns, long from, int direction) {
        int gap = (int) Math.ceil(SAME_EVENT_SECONDS * rateHz / columns.samplesAColumn());
        BitSet out = columns.outstanding();
        OptionalLong last = OptionalLong.empty();
        int begin = out.nextSetBit(0);
        while (begin >= 0) {
            int end = out.nextClearBit(begin);
            int next = out.nextSetBit(end);
            while (next >= 0 && next - end < gap) {
                end = out.nextClearBit(next);
                next = out.nextSetBit(end);
            }
            long first = columns.sample(begin);
            long middle = Math.min((first + columns.sample(end)) / 2, first + Math.round(LEAD_SECONDS * rateHz));
            if (direction > 0 && first > from) {
                return OptionalLong.of(middle);
            }
            if (direction < 0 && columns.sample(end) < from) {
                last = OptionalLong.of(middle);
            }
            begin = next;
        }
        return last;
    }

    private record Columns(TimeSpan span, BitSet outstanding, int width) {
        double samplesAColumn() {
            return (double) span.samples() / width;
        }

        /** The first sample of a column. */
        long sample(int column) {
            return span.first() + Math.round(column * samplesAColumn());
        }
    }
}
