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
    private final int[] partBegin = new int[COLUMNS];
    private final int[] partEnd = new int[COLUMNS];
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
        fillPart(column, codes, bins, 0, 1, 1);
    }

    /**
     * Puts a part of a column in, the maximum of some of its frames; with the last part it is filled. A part that does
     * not join those that are there is dropped.
     *
     * @param from first frame of the part, counted from the column's first
     * @param to frame after its last
     * @param size frames of the whole column
     */
    public void fillPart(int column, short[] codes, int bins, int from, int to, int size) {
        int first = key.row() * BINS;
        int count = Math.min(BINS, bins - first);
        synchronized (this) {
            boolean whole = from == 0 && to == size;
            boolean begun = !whole && partEnd[column] > 0;
            if (has(column) || begun && from != partEnd[column] && to != partBegin[column]) {
                return;
            }
            if (begun) {
                raise(column, codes, first, count);
            } else {
                MemorySegment.copy(codes, first, cells, ValueLayout.JAVA_SHORT, offset(column), count);
            }
            partBegin[column] = begun ? Math.min(from, partBegin[column]) : from;
            partEnd[column] = begun ? Math.max(to, partEnd[column]) : to;
            if (partBegin[column] == 0 && partEnd[column] == size) {
                filled[column / Long.SIZE] |= 1L << column;
            }
        }
    }

    private void raise(int column, short[] codes, int first, int count) {
        long at = offset(column);
        for (int k = 0; k < count; k++, at += Short.BYTES) {
            short code = codes[first + k];
            if (code > cells.get(ValueLayout.JAVA_SHORT, at)) {
                cells.set(ValueLayout.JAVA_SHORT, at, code);
            }
        }
    }

    /** Takes a column out into the codes of all bins, where it is filled. */
    public void read(int column, short[] codes, int bins) {
        int first = key.row() * BINS;
        MemorySegment.copy(cells, ValueLayout.JAVA_SHORT, offset(column), codes, first, Math.min(BINS, bins - first));
    }

    private static long offset(int column) {
        return (long) column * BINS * Short.BYTES;
    }
}
