package org.sonolens.dsp;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A slot of the slab, 256 columns × 512 bins of level codes, under the key it holds now. Columns are filled one by one by
 * workers; a column that is marked filled no longer changes. Thread-safe for those who hold a pin from {@link TileSlab};
 * its memory is the engine's.
 */
public final class Tile {
    public static final int COLUMNS = 256;
    public static final int BINS = 512;
    public static final long BYTES = (long) COLUMNS * BINS * Short.BYTES;

    private final TileKey key;
    private final int slot;
    private final MemorySegment cells;
    private final long[] filled = new long[COLUMNS / Long.SIZE];
    int pins;

    Tile(TileKey key, int slot, MemorySegment cells) {
        this.key = key;
        this.slot = slot;
        this.cells = cells;
    }

    public TileKey key() {
        return key;
    }

    int slot() {
        return slot;
    }

    /** Whether a column, 0 to 255, is there. */
    public synchronized boolean has(int column) {
        return (filled[column / Long.SIZE] >>> column & 1) != 0;
    }

    /** Puts a column in: the codes of this tile's bins out of those of all bins. Harmless when it is there already. */
    public void fill(int column, short[] codes, int bins) {
        int first = key.row() * BINS;
        int count = Math.min(BINS, bins - first);
        synchronized (this) {
            if (has(column)) {
                return;
            }
            MemorySegment.copy(codes, first, cells, ValueLayout.JAVA_SHORT, offset(column), count);
            filled[column / Long.SIZE] |= 1L << column;
        }
    }

    /** Takes a column out into the codes of all bins. */
    public void read(int column, short[] codes, int bins) {
        int first = key.row() * BINS;
        MemorySegment.copy(cells, ValueLayout.JAVA_SHORT, offset(column), codes, first, Math.min(BINS, bins - first));
    }

    private static long offset(int column) {
        return (long) column * BINS * Short.BYTES;
    }
}
