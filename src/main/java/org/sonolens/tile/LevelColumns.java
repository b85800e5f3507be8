package org.sonolens.tile;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.LevelCode;
import org.sonolens.dsp.PyramidLevel;
import org.sonolens.dsp.Reach;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Tile;
import org.sonolens.dsp.Voices;
import org.sonolens.view.Statistic;

/**
 * Levels of frames, put together from columns of the pyramid: from those that are in tiles, else from the frames
 * themselves, which then go into tiles. One piece of work, one thread; holds nothing of its own.
 */
final class LevelColumns {
    private static final int PROVISIONAL_FRAMES = 2;

    /** How many levels finer a tile may be and still serve. */
    private static final int LEVELS_DOWN = 3;

    /** How many levels coarser than a column of the picture a tile may be and still serve for a first look. */
    private static final int LEVELS_UP = 2;

    private final Spectrogram spectrogram;
    private final ColumnWorker worker;
    private final Statistic statistic;
    private final Voices voices;
    private final TiledColumns tiles;
    private final int hop;
    private final long frames;
    private final int bins;
    private final PyramidLevel level;
    private final boolean kept;
    private final int framesPerColumn;
    private final short[][] parts;
    private final short[][] codes;
    private final int voicesPerBand;
    private final double[][] power;
    private final float[] mean;

    /**
     * @param reach how far the recording can be read
     * @param keeping whether tiles are used at all
     * @param widthPx of the picture, all of whose columns of the pyramid should have room
     */
    LevelColumns(
            Spectrogram spectrogram,
            ColumnWorker worker,
            Statistic statistic,
            Voices shown,
            ColumnGrid grid,
            TileRows rows,
            Reach reach,
            boolean keeping,
            int widthPx) {
        this.spectrogram = spectrogram;
        this.worker = worker;
        this.statistic = statistic;
        // a mean is that of one voice; the largest of several means is taken last
        this.voices = statistic == Statistic.MEAN ? shown.apart() : shown;
        this.tiles = new TiledColumns(spectrogram, voices, statistic, rows);
        this.hop = grid.hop();
        // where the end is not known, no column is taken for the last one and whole before its time
        this.frames = reach.complete() ? Math.ceilDiv(spectrogram.samples(), (long) hop) : Long.MAX_VALUE / 2;
        this.bins = spectrogram.plan().bins();
        this.framesPerColumn = (int) Math.clamp(Math.round(grid.framesPerColumn()), 1, Integer.MAX_VALUE / 2);
        PyramidLevel wanted = PyramidLevel.of(grid, spectrogram.plan().hop());
        boolean fits = keeping && fits(wanted, grid, widthPx, rows);
        while (keeping
                && !fits
                && statistic == Statistic.MAX
                && wanted.number() >= 0
                && wanted.columnFrames() < framesPerColumn) {
            wanted = PyramidLevel.at(wanted.number() + 1);
            fits = fits(wanted, grid, widthPx, rows);
        }
        this.level = wanted;
        this.kept = fits;
        this.parts = new short[voices.bands()][bins];
        this.codes = new short[shown.bands()][bins];
        this.voicesPerBand = shown.voicesPerBand();
        this.mean = new float[bins];
        this.power = statistic == Statistic.MEAN ? new double[voices.bands()][bins] : new double[0][];
        worker.select(voices);
    }

    private boolean fits(PyramidLevel wanted, ColumnGrid grid, int widthPx, TileRows rows) {
        double columns = widthPx * Math.max(1, grid.framesPerColumn()) / wanted.columnFrames();
        double wantedTiles = Math.ceil(columns / Tile.COLUMNS + 1) * rows.high() * voices.bands();
        return wantedTiles <= spectrogram.tiles().slots() * 0.75;
    }

    /** Level codes of what was asked for last, by band of the picture and bin; those outside the rows mean nothing. */
    short[][] codes() {
        return codes;
    }

    /**
     * The levels of all frames of a range.
     *
     * @param usefulEnd frame after the last that this piece of work will need
     * @return false when it was unwanted
     */
    boolean exact(FrameRange range, long usefulEnd, BooleanSupplier unwanted) throws IOException {
        begin();
        if (!kept && statistic == Statistic.MAX) {
            return worker.pool(range, hop, usefulEnd, statistic, codes, unwanted);
        }
        int size = level.columnFrames();
        long f = range.first();
        while (f < range.end()) {
            long index = f / size;
            long begin = index * size;
            long end = Math.min(begin + size, frames);
            long to = Math.min(end, range.end());
            boolean whole = f == begin && to == end;
            long above = whole ? coarser(f, range.end()) : f;
            if (above > f) {
                f = above;
                continue;
            }
            if (!(whole && tiles.takeOut(level.number(), index, parts))) {
                if (!(whole && ofChildren(level.number(), index, LEVELS_DOWN))
                        && !worker.pool(new FrameRange(f, to), hop, usefulEnd, statistic, parts, unwanted)) {
                    return false;
                }
                if (kept && (statistic == Statistic.MAX || whole)) {
                    tiles.keep(
                            level.number(), index, (int) (f - begin), (int) (to - begin), (int) (end - begin), parts);
                }
            }
            add(to - f);
            f = to;
        }
        finish(range.frames());
        return true;
    }

    /**
     * A first look at the frames of a range: from tiles of another fineness that cover them, which loses nothing, else
     * from a few of the frames.
     */
    boolean firstLook(FrameRange range, BooleanSupplier unwanted) throws IOException {
        int own = 31 - Integer.numberOfLeadingZeros(framesPerColumn);
        if (level.number() >= 0) {
            for (int number = Math.max(0, own - LEVELS_DOWN); number <= own + LEVELS_UP; number++) {
                if (covered(range, number)) {
                    return true;
                }
            }
        }
        begin();
        for (int i = 0; i < PROVISIONAL_FRAMES; i++) {
            long f = range.first() + (2 * i + 1) * range.frames() / (2 * PROVISIONAL_FRAMES);
            if (!worker.pool(new FrameRange(f, f + 1), hop, f + 1, statistic, parts, unwanted)) {
                return false;
            }
            add(1);
        }
        finish(PROVISIONAL_FRAMES);
        return true;
    }

    private boolean covered(FrameRange range, int number) {
        begin();
        long size = 1L << number;
        long count = 0;
        for (long index = range.first() / size; index * size < range.end(); index++) {
            if (!tiles.takeOut(number, index, parts)) {
                return false;
            }
            add(1);
            count++;
        }
        finish(count);
        return true;
    }

    /** Takes a coarser column that begins at f when there is one; says up to which frame, f when there is none. */
    private long coarser(long f, long end) {
        if (statistic != Statistic.MAX || level.number() < 0) {
            return f;
        }
        for (int number = level.number() + LEVELS_UP; number > level.number(); number--) {
            long size = 1L << number;
            if (f % size == 0 && f + size <= end && tiles.takeOut(number, f / size, parts)) {
                add(size);
                return f + size;
            }
        }
        return f;
    }

    /** Whether all children of a column of the pyramid are known; its levels are then in {@code parts}. */
    private boolean ofChildren(int number, long index, int down) {
        if (statistic != Statistic.MAX || number <= 0 || down == 0 || !isFinerThere(number, index, down)) {
            return false;
        }
        short[][] first = copyOfKnown(number - 1, 2 * index, down - 1);
        if (first == null || !known(number - 1, 2 * index + 1, down - 1)) {
            return false;
        }
        for (int band = 0; band < parts.length; band++) {
            raise(parts[band], first[band]);
        }
        return true;
    }

    private boolean known(int number, long index, int down) {
        return tiles.takeOut(number, index, parts) || ofChildren(number, index, down);
    }

    private short @Nullable [][] copyOfKnown(int number, long index, int down) {
        if (!known(number, index, down)) {
            return null;
        }
        short[][] copy = new short[parts.length][];
        for (int band = 0; band < parts.length; band++) {
            copy[band] = parts[band].clone();
        }
        return copy;
    }

    /** Whether the last descendant is there: most often nothing finer is, and this finds it out at once. */
    private boolean isFinerThere(int number, long index, int down) {
        for (int d = 1; d <= Math.min(down, number); d++) {
            long last = ((index + 1) << d) - 1;
            if (last << (number - d) < frames && tiles.has(number - d, last)) {
                return true;
            }
        }
        return false;
    }

    private void begin() {
        for (short[] band : codes) {
            Arrays.fill(band, Short.MIN_VALUE);
        }
        for (double[] band : power) {
            Arrays.fill(band, 0);
        }
    }

    /** Adds what is in {@code parts}, the levels of so many frames. */
    private void add(long weight) {
        for (int band = 0; band < parts.length; band++) {
            short[] part = parts[band];
            if (statistic == Statistic.MAX) {
                raise(codes[band], part);
            } else {
                double[] sum = power[band];
                for (int k = 0; k < bins; k++) {
                    sum[k] += weight * LevelCode.power(part[k]);
                }
            }
        }
    }

    private void raise(short[] into, short[] by) {
        for (int k = 0; k < bins; k++) {
            into[k] = (short) Math.max(into[k], by[k]);
        }
    }

    /** Means of power over frames of this weight become levels; of voices in a band the largest. */
    private void finish(long weight) {
        for (int voice = 0; voice < power.length; voice++) {
            for (int k = 0; k < bins; k++) {
                mean[k] = (float) (power[voice][k] / weight);
            }
            LevelCode.ofPowers(mean, bins, parts[voice], 0);
            raise(codes[voice / voicesPerBand], parts[voice]);
        }
    }
}
