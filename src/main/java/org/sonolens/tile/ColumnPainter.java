package org.sonolens.tile;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Tile;
import org.sonolens.dsp.TileKey;
import org.sonolens.dsp.Voices;
import org.sonolens.view.Statistic;

/**
 * Draws columns of one picture under a lease: takes their levels from tiles where they are, else makes them from frames
 * and keeps them there, and maps them to rows. One piece of work, one thread.
 */
final class ColumnPainter {
    private static final int PROVISIONAL_FRAMES = 2;

    /** Told of every column drawn. */
    @FunctionalInterface
    interface Drawn {
        void column(LevelImage.Change change);
    }

    private final Spectrogram spectrogram;
    private final ColumnWorker worker;
    private final Statistic statistic;
    private final Voices voices;
    private final ColumnGrid grid;
    private final RowMap[] rowMaps;
    private final LevelImage image;
    private final short[][] codes;
    private final long frames;
    private final int bins;

    ColumnPainter(
            Spectrogram spectrogram,
            ColumnWorker worker,
            Statistic statistic,
            Voices voices,
            ColumnGrid grid,
            RowMap[] rowMaps,
            LevelImage image) {
        this.spectrogram = spectrogram;
        this.worker = worker;
        this.statistic = statistic;
        this.voices = voices;
        this.grid = grid;
        this.rowMaps = rowMaps;
        this.image = image;
        this.bins = spectrogram.plan().bins();
        this.codes = new short[voices.bands()][bins];
        this.frames = Math.ceilDiv(spectrogram.samples(), (long) grid.hop());
        worker.select(voices);
    }

    /**
     * Draws the picture's columns [from, to), those already exact left out.
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
            if (image.isExact(c) || image.isDrawn(c) && !exactly) {
                continue;
            }
            long column = firstColumn + c;
            boolean known = fromTiles(column);
            if (known) {
                made = null;
            } else {
                FrameRange range = FrameRange.of(grid, column, frames);
                if (!range.equals(made)) {
                    if (!(exactly ? pool(range, usefulEnd, unwanted) : sample(range, unwanted))) {
                        return;
                    }
                    made = range;
                }
                if (exactly) {
                    toTiles(column);
                }
            }
            int at = c;
            drawn.column(image.draw(c, exactly || known, () -> mapRows(at)));
        }
    }

    private void mapRows(int c) {
        for (int band = 0; band < voices.bands(); band++) {
            int first = image.bandTop(band) * image.widthPx() + c;
            rowMaps[band].apply(statistic, codes[band], image.levels(), first, image.widthPx());
        }
    }

    private boolean pool(FrameRange range, long usefulEnd, BooleanSupplier unwanted) throws IOException {
        return worker.pool(range, grid.hop(), usefulEnd, statistic, codes, unwanted);
    }

    /** A few frames spread over the range, in the place of all. */
    private boolean sample(FrameRange range, BooleanSupplier unwanted) throws IOException {
        short[][] best = null;
        for (int i = 0; i < PROVISIONAL_FRAMES; i++) {
            long f = range.first() + (2 * i + 1) * range.frames() / (2 * PROVISIONAL_FRAMES);
            if (!worker.pool(new FrameRange(f, f + 1), grid.hop(), f + 1, statistic, codes, unwanted)) {
                return false;
            }
            best = best == null ? copy() : raise(best);
        }
        if (best != null) {
            for (int band = 0; band < codes.length; band++) {
                System.arraycopy(best[band], 0, codes[band], 0, bins);
            }
        }
        return true;
    }

    private short[][] copy() {
        short[][] all = new short[codes.length][];
        for (int band = 0; band < codes.length; band++) {
            all[band] = codes[band].clone();
        }
        return all;
    }

    private short[][] raise(short[][] best) {
        for (int band = 0; band < codes.length; band++) {
            for (int k = 0; k < bins; k++) {
                best[band][k] = (short) Math.max(best[band][k], codes[band][k]);
            }
        }
        return best;
    }

    private boolean fromTiles(long column) {
        for (int band = 0; band < voices.bands(); band++) {
            for (int row = firstRow(band); row <= lastRow(band); row++) {
                if (!takeOut(key(band, column, row), Math.floorMod(column, Tile.COLUMNS), codes[band])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean takeOut(TileKey key, int column, short[] into) {
        Tile tile = spectrogram.tiles().pin(key);
        if (tile == null) {
            return false;
        }
        try {
            if (!tile.has(column)) {
                return false;
            }
            tile.read(column, into, bins);
            return true;
        } finally {
            spectrogram.tiles().unpin(tile);
        }
    }

    private void toTiles(long column) {
        for (int band = 0; band < voices.bands(); band++) {
            for (int row = firstRow(band); row <= lastRow(band); row++) {
                @Nullable Tile tile = spectrogram.tiles().pinOrClaim(key(band, column, row));
                if (tile != null) {
                    tile.fill(Math.floorMod(column, Tile.COLUMNS), codes[band], bins);
                    spectrogram.tiles().unpin(tile);
                }
            }
        }
    }

    private TileKey key(int band, long column, int row) {
        return new TileKey(voices, band, grid, statistic, Math.floorDiv(column, (long) Tile.COLUMNS), row);
    }

    private int firstRow(int band) {
        return rowMaps[band].lowestBin() / Tile.BINS;
    }

    private int lastRow(int band) {
        return rowMaps[band].highestBin() / Tile.BINS;
    }
}
