package org.sonolens.tile;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.Reach;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.view.Statistic;

/**
 * Draws columns of one picture: asks for their levels and maps them to rows. One piece of work, one thread.
 */
final class ColumnPainter {
    /** Told of every column drawn. */
    @FunctionalInterface
    interface Drawn {
        void column(LevelImage.Change change);
    }

    private final LevelColumns levels;
    private final Statistic statistic;
    private final ColumnGrid grid;
    private final RowMap[] rowMaps;
    private final LevelImage image;
    private final long frames;
    private final int windowLength;
    private final Reach reach;
    private final boolean smooth;
    private short[][] shown;
    private @Nullable FrameRange made;
    private @Nullable Between pair;
    private short[][] before = {};
    private short[][] after = {};

    /**
     * @param reach how far the recording can be read; columns that need more are left out
     * @param smooth whether columns without a frame lie between their neighbours
     */
    ColumnPainter(
            LevelColumns levels,
            Statistic statistic,
            ColumnGrid grid,
            Spectrogram spectrogram,
            Reach reach,
            RowMap[] rowMaps,
            LevelImage image,
            boolean smooth) {
        this.levels = levels;
        this.shown = levels.codes();
        this.smooth = smooth;
        this.statistic = statistic;
        this.grid = grid;
        this.frames = Math.ceilDiv(spectrogram.samples(), (long) grid.hop());
        this.windowLength = spectrogram.plan().windowLength();
        this.reach = reach;
        this.rowMaps = rowMaps;
        this.image = image;
    }

    /**
     * Draws the picture's columns [from, wantedTo), those already exact left out; of columns beside the picture only the tiles
     * are made.
     *
     * @param firstColumn number on the grid of the picture's column 0
     * @param exactly from all frames, or provisionally from a few
     * @return the first of them that needs samples which are not there yet, {@code wantedTo} when none does
     */
    int draw(long firstColumn, int from, int wantedTo, boolean exactly, BooleanSupplier unwanted, Drawn drawn)
            throws IOException {
        int to = readable(firstColumn, from, wantedTo);
        if (to == from) {
            return to;
        }
        made = null;
        pair = null;
        long usefulEnd =
                exactly ? FrameRange.of(grid, firstColumn + to - 1, frames).end() : 0;
        for (int c = from; c < to; c++) {
            boolean inside = c >= 0 && c < image.widthPx();
            if (inside && (image.isExact(c) || image.isDrawn(c) && !exactly)) {
                continue;
            }
            if (!levels(firstColumn + c, exactly, usefulEnd, unwanted)) {
                return to;
            }
            if (inside) {
                int at = c;
                drawn.column(image.draw(c, exactly, () -> mapRows(at)));
            }
        }
        return to;
    }

    /** Makes the levels of a column, unless they are there already. @return false when that is unwanted */
    private boolean levels(long column, boolean exactly, long usefulEnd, BooleanSupplier unwanted) throws IOException {
        Between between = smooth ? Between.of(grid, column, frames) : null;
        if (between != null) {
            return blended(between, Math.max(usefulEnd, between.later() + 1), unwanted);
        }
        FrameRange range = FrameRange.of(grid, column, frames);
        if (!range.equals(made)) {
            if (!(exactly ? levels.exact(range, usefulEnd, unwanted) : levels.firstLook(range, unwanted))) {
                return false;
            }
            made = range;
        }
        shown = levels.codes();
        return true;
    }

    private boolean blended(Between between, long usefulEnd, BooleanSupplier unwanted) throws IOException {
        if (pair == null || pair.earlier() != between.earlier()) {
            made = null;
            pair = null;
            FrameRange first = new FrameRange(between.earlier(), between.earlier() + 1);
            if (!levels.exact(first, usefulEnd, unwanted)) {
                return false;
            }
            before = copy(levels.codes());
            FrameRange second = new FrameRange(between.later(), between.later() + 1);
            if (!levels.exact(second, usefulEnd, unwanted)) {
                return false;
            }
            after = copy(levels.codes());
            pair = between;
        }
        short[][] codes = copy(before);
        for (int band = 0; band < codes.length; band++) {
            between.blend(before[band], after[band], codes[band]);
        }
        shown = codes;
        return true;
    }

    private static short[][] copy(short[][] codes) {
        short[][] copy = new short[codes.length][];
        for (int band = 0; band < codes.length; band++) {
            copy[band] = codes[band].clone();
        }
        return copy;
    }

    private int readable(long firstColumn, int from, int to) {
        int end = from;
        while (end < to && reach.holds(neededSamples(firstColumn + end))) {
            end++;
        }
        return end;
    }

    /** How many samples from the first on a column needs. */
    long neededSamples(long column) {
        Between between = smooth ? Between.of(grid, column, frames) : null;
        long end = between != null
                ? between.later() + 1
                : FrameRange.of(grid, column, frames).end();
        return Reach.endOf(end, grid.hop(), windowLength);
    }

    private void mapRows(int c) {
        for (int band = 0; band < rowMaps.length; band++) {
            int first = image.bandTop(band) * image.widthPx() + c;
            rowMaps[band].apply(statistic, shown[band], image.levels(), first, image.widthPx());
        }
    }
}
