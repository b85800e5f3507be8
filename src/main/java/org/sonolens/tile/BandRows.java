package org.sonolens.tile;

import org.sonolens.dsp.Tile;
import org.sonolens.view.FrequencyAxis;

/** How bins fall into the rows of each band of a picture. Immutable. */
final class BandRows {
    private final RowMap[] maps;

    /**
     * @param rateHz true samples a second
     * @param image whose rows these are
     */
    BandRows(FrequencyAxis axis, double rateHz, int fftSize, LevelImage image) {
        this.maps = new RowMap[image.bands()];
        for (int band = 0; band < maps.length; band++) {
            int end = band + 1 == maps.length ? image.heightPx() : image.bandTop(band + 1);
            maps[band] = new RowMap(axis, rateHz, fftSize, end - image.bandTop(band));
        }
    }

    /** One a band; only read. */
    RowMap[] maps() {
        return maps;
    }

    /** The tiles that hold a bin of any row. */
    TileRows tileRows() {
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (RowMap rows : maps) {
            lowest = Math.min(lowest, rows.lowestBin());
            highest = Math.max(highest, rows.highestBin());
        }
        return new TileRows(lowest / Tile.BINS, highest / Tile.BINS);
    }
}
