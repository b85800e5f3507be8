package org.sonolens.tile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import org.sonolens.dsp.LevelCode;
import org.sonolens.view.LevelHistogram;

/**
 * The levels of a picture, before colour, on the heap: filled column by column by workers, read by whoever paints.
 * Thread-safe: a column that is seen as provisional or exact is whole.
 */
public final class LevelImage {
    private static final int PROVISIONAL = 1;
    private static final int EXACT = 2;

    private final int widthPx;
    private final int heightPx;
    private final int bands;
    private final short[] levels;
    private final AtomicIntegerArray states;
    private final Object[] locks = new Object[16];

    LevelImage(int widthPx, int heightPx, int bands) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.bands = bands;
        this.levels = new short[Math.multiplyExact(widthPx, heightPx)];
        this.states = new AtomicIntegerArray(widthPx);
        Arrays.setAll(locks, i -> new Object());
        Arrays.fill(levels, LevelCode.SILENCE);
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    /** Bands over each other, the first on top. */
    public int bands() {
        return bands;
    }

    /** First row of a band; of {@code bands} the height. */
    public int bandTop(int band) {
        return (int) ((long) band * heightPx / bands);
    }

    /** The band a row is in. */
    public int bandAt(int row) {
        int band = 0;
        while (band + 1 < bands && row >= bandTop(band + 1)) {
            band++;
        }
        return band;
    }

    /** Whether a column shows something yet. */
    public boolean isDrawn(int column) {
        return states.get(column) != 0;
    }

    /** Whether a column shows what it will always show. */
    public boolean isExact(int column) {
        return states.get(column) == EXACT;
    }

    /** Level code of a pixel; −200 dBFS where nothing is drawn yet. */
    public short code(int column, int row) {
        return levels[row * widthPx + column];
    }

    /** Level of a pixel in dBFS. */
    public double levelDbfs(int column, int row) {
        return LevelCode.dbfs(code(column, row));
    }

    /** All levels, row by row; to be read by painters, and written by who draws a column. */
    short[] levels() {
        return levels;
    }

    /** What drawing a column changed. */
    enum Change {
        NONE,
        FIRST_PROVISIONAL,
        FIRST_EXACT,
        BECAME_EXACT
    }

    /**
     * Draws a column unless it is exact already, or drawn and this is not exact either. Two workers may try at once.
     *
     * @param rows writes the column's rows into {@link #levels}
     */
    Change draw(int column, boolean exact, Runnable rows) {
        synchronized (locks[column % locks.length]) {
            int before = states.get(column);
            if (before == EXACT || before == PROVISIONAL && !exact) {
                return Change.NONE;
            }
            rows.run();
            states.set(column, exact ? EXACT : PROVISIONAL);
            if (before == PROVISIONAL) {
                return Change.BECAME_EXACT;
            }
            return exact ? Change.FIRST_EXACT : Change.FIRST_PROVISIONAL;
        }
    }

    /**
     * Takes what another image of the same size shows better, moved left by so many columns; before any worker draws.
     *
     * @param taken told of every column taken
     */
    void takeFrom(LevelImage other, int shift, Consumer<Change> taken) {
        for (int column = Math.max(0, -shift); column < Math.min(widthPx, widthPx - shift); column++) {
            int at = column;
            int from = column + shift;
            // a worker may be drawing it exactly just now: half of each would stay for ever
            synchronized (other.locks[from % other.locks.length]) {
                if (other.isDrawn(from)) {
                    taken.accept(draw(column, other.isExact(from), () -> {
                        for (int row = 0; row < heightPx; row++) {
                            levels[row * widthPx + at] = other.levels[row * widthPx + from];
                        }
                    }));
                }
            }
        }
    }

    /** The columns in which a pixel lies so many dB above the median of its row. */
    public BitSet columnsThatStandOut(double decibels) {
        int outstanding = (int) Math.round(100 * decibels);
        BitSet columns = new BitSet(widthPx);
        short[] row = new short[widthPx];
        for (int r = 0; r < heightPx; r++) {
            System.arraycopy(levels, r * widthPx, row, 0, widthPx);
            Arrays.sort(row);
            int least = row[widthPx / 2] + outstanding;
            if (row[widthPx - 1] > least) {
                for (int c = 0; c < widthPx; c++) {
                    if (levels[r * widthPx + c] > least) {
                        columns.set(c);
                    }
                }
            }
        }
        return columns;
    }

    /** Counts the pixels' levels, without rows whose middle is below a frequency. */
    LevelHistogram histogram(RowMap[] rowMaps, double lowestBin) {
        LevelHistogram histogram = new LevelHistogram();
        for (int band = 0; band < bands; band++) {
            for (int r = 0; r < rowMaps[band].rows(); r++) {
                if (rowMaps[band].middle(r) >= lowestBin) {
                    int from = (bandTop(band) + r) * widthPx;
                    histogram.addAll(levels, from, from + widthPx);
                }
            }
        }
        return histogram;
    }
}
