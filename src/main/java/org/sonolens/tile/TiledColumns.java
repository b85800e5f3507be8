package org.sonolens.tile;

import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Tile;
import org.sonolens.dsp.TileKey;
import org.sonolens.dsp.Voices;
import org.sonolens.view.Statistic;

/** Columns of the pyramid as they lie in tiles, which are pinned for one column at a time. One thread; holds nothing. */
final class TiledColumns {
    private final Spectrogram spectrogram;
    private final Voices voices;
    private final Statistic statistic;
    private final TileRows rows;
    private final int bins;

    TiledColumns(Spectrogram spectrogram, Voices voices, Statistic statistic, TileRows rows) {
        this.spectrogram = spectrogram;
        this.voices = voices;
        this.statistic = statistic;
        this.rows = rows;
        this.bins = spectrogram.plan().bins();
    }

    /** Whether the lowest tile of a column, of the first band, is there. */
    boolean has(int level, long index) {
        Tile tile = spectrogram.tiles().pin(key(0, level, index, rows.first()));
        if (tile == null) {
            return false;
        }
        boolean filled = tile.has(Math.floorMod(index, Tile.COLUMNS));
        spectrogram.tiles().unpin(tile);
        return filled;
    }

    /**
     * Reads a column, when all of it is there.
     *
     * @param into level codes by band and bin; half written when it is not
     */
    boolean takeOut(int level, long index, short[][] into) {
        for (int band = 0; band < into.length; band++) {
            for (int row = rows.first(); row <= rows.last(); row++) {
                if (!takeOut(key(band, level, index, row), index, into[band])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean takeOut(TileKey key, long index, short[] into) {
        Tile tile = spectrogram.tiles().pin(key);
        if (tile == null) {
            return false;
        }
        try {
            int column = Math.floorMod(index, Tile.COLUMNS);
            if (!tile.has(column)) {
                return false;
            }
            tile.read(column, into, bins);
            return true;
        } finally {
            spectrogram.tiles().unpin(tile);
        }
    }

    /** Keeps levels by band and bin as frames [from, to) of a column of so many frames, where there is room. */
    void keep(int level, long index, int from, int to, int size, short[][] levels) {
        for (int band = 0; band < levels.length; band++) {
            for (int row = rows.first(); row <= rows.last(); row++) {
                Tile tile = spectrogram.tiles().pinOrClaim(key(band, level, index, row));
                if (tile != null) {
                    tile.fillPart(Math.floorMod(index, Tile.COLUMNS), levels[band], bins, from, to, size);
                    spectrogram.tiles().unpin(tile);
                }
            }
        }
    }

    private TileKey key(int band, int level, long index, int row) {
        return new TileKey(voices.signal(band), level, statistic, Math.floorDiv(index, (long) Tile.COLUMNS), row);
    }
}
