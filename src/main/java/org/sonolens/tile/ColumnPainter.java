package org.sonolens.tile;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.FrameRange;
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

    ColumnPainter(
            LevelColumns levels,
            Statistic statistic,
            ColumnGrid grid,
            long frames,
            RowMap[] rowMaps,
            LevelImage image) {
        this.levels = levels;
        this.statistic = statistic;
        this.grid = grid;
        this.frames = frames;
        this.rowMaps = rowMaps;
        this.image = image;
    }

    /**
     * Draws the picture's columns [from, to), those already exact left out; of columns beside the picture only the tiles
     * are made.
     *
     * @param firstColumn number on the grid of the picture's column 0
     * @param exactly from all frames, or provisionally from a few
     */
    void draw(long firstColumn, int from, int to, boolean exactly, BooleanSupplier unwanted, Drawn drawn)
            throws IOException {
        FrameRange made = null;
        long usefulEnd =
                exactly ? FrameRange.of(grid, firstColumn + to - 1, frames).end() : 0;
        for (int c = from; c < to; c++) {
            boolean inside = c >= 0 && c < image.widthPx();
            if (inside && (image.isExact(c) || image.isDrawn(c) && !exactly)) {
                continue;
            }
            FrameRange range = FrameRange.of(grid, firstColumn + c, frames);
            if (!range.equals(made)) {
                if (!(exactly ? levels.exact(range, usefulEnd, unwanted) : levels.firstLook(range, unwanted))) {
                    return;
                }
                made = range;
            }
            if (inside) {
                int at = c;
                drawn.column(image.draw(c, exactly, () -> mapRows(at)));
            }
        }
    }

    private void mapRows(int c) {
        for (int band = 0; band < rowMaps.length; band++) {
            int first = image.bandTop(band) * image.widthPx() + c;
            rowMaps[band].apply(statistic, levels.codes()[band], image.levels(), first, image.widthPx());
        }
    }
}
