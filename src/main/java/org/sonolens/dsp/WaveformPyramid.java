package org.sonolens.dsp;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Minimum, maximum and mean square of blocks of samples, in levels of four times the block each. Lies in the waveform
 * engine's arena. Units may be filled by several threads at once; a unit that is marked filled no longer changes.
 *
 * <p>Layout: level by level, in each channel by channel, block by block three floats.
 */
final class WaveformPyramid {
    /** Blocks of the finest level in a unit: 4^5, so a unit's own parents go five levels up. */
    static final int UNIT_BLOCKS = 1024;

    private static final int FINEST = 256;
    private static final int MOST_VALUES_A_CHANNEL = 1 << 17;
    private static final int MOST_VALUES = 1 << 19;
    private static final int LEVELS = 6;
    private static final int VALUES = 3;

    private final MemorySegment cells;
    private final int channels;
    private final long samples;
    private final int samplesPerBlock;
    private final long[] blocks = new long[LEVELS];
    private final long[] before = new long[LEVELS];
    private final AtomicIntegerArray filled;

    WaveformPyramid(MemorySegment cells, long samples, int channels) {
        this.cells = cells;
        this.samples = samples;
        this.channels = channels;
        this.samplesPerBlock = samplesPerBlock(samples, channels);
        for (int level = 0; level < LEVELS; level++) {
            blocks[level] = Math.ceilDiv(samples, (long) samplesPerBlock << (2 * level));
            before[level] = level == 0 ? 0 : before[level - 1] + blocks[level - 1] * channels;
        }
        this.filled = new AtomicIntegerArray(Math.toIntExact(Math.ceilDiv(blocks(0), UNIT_BLOCKS)));
    }

    /** Samples a finest block covers: the smallest power of two from 256 that keeps the pyramid small. */
    static int samplesPerBlock(long samples, int channels) {
        long most = Math.max(1024, Math.min(MOST_VALUES_A_CHANNEL, MOST_VALUES / channels));
        int block = FINEST;
        while (Math.ceilDiv(samples, block) > most) {
            block *= 2;
        }
        return block;
    }

    static long bytes(long samples, int channels) {
        long block = samplesPerBlock(samples, channels);
        long blocks = 0;
        for (int level = 0; level < LEVELS; level++) {
            blocks += Math.ceilDiv(samples, block << (2 * level));
        }
        return Math.max(1, blocks) * channels * VALUES * Float.BYTES;
    }

    int samplesPerBlock() {
        return samplesPerBlock;
    }

    int units() {
        return filled.length();
    }

    boolean isFilled(int unit) {
        return filled.get(unit) != 0;
    }

    void markFilled(int unit) {
        filled.set(unit, 1);
    }

    long blocks(int level) {
        return blocks[level];
    }

    void set(int level, int channel, long block, float min, float max, float meanSquare) {
        long at = at(level, channel, block);
        cells.setAtIndex(ValueLayout.JAVA_FLOAT, at, min);
        cells.setAtIndex(ValueLayout.JAVA_FLOAT, at + 1, max);
        cells.setAtIndex(ValueLayout.JAVA_FLOAT, at + 2, meanSquare);
    }

    /** Makes the coarser levels of a unit from its finest. */
    void raise(int unit) {
        for (int level = 1; level < LEVELS; level++) {
            long first = (long) unit * UNIT_BLOCKS >> (2 * level);
            long end = Math.min(blocks(level), (unit + 1L) * UNIT_BLOCKS >> (2 * level));
            for (int channel = 0; channel < channels; channel++) {
                for (long block = first; block < end; block++) {
                    Extent sum = new Extent();
                    long last = Math.min(blocks(level - 1), 4 * block + 4);
                    for (long child = 4 * block; child < last; child++) {
                        add(level - 1, channel, child, sum);
                    }
                    set(level, channel, block, sum.min(), sum.max(), (float) sum.meanSquare());
                }
            }
        }
    }

    /**
     * Adds the blocks that begin in [first, end) to an extent, by the coarsest blocks that fit.
     *
     * @return whether every one of them is filled; those that are not are left out
     */
    boolean gather(int channel, long first, long end, Extent into) {
        long block = Math.ceilDiv(Math.max(0, first), samplesPerBlock);
        long stop = Math.min(blocks(0), Math.ceilDiv(end, samplesPerBlock));
        boolean whole = true;
        while (block < stop) {
            int level = 0;
            while (level + 1 < LEVELS
                    && (block & (1L << (2 * level + 2)) - 1) == 0
                    && block + (1L << (2 * level + 2)) <= stop) {
                level++;
            }
            if (isFilled(Math.toIntExact(block / UNIT_BLOCKS))) {
                add(level, channel, block >> (2 * level), into);
            } else {
                whole = false;
            }
            block += 1L << (2 * level);
        }
        return whole;
    }

    private void add(int level, int channel, long block, Extent into) {
        long at = at(level, channel, block);
        long covers = (long) samplesPerBlock << (2 * level);
        into.add(
                cells.getAtIndex(ValueLayout.JAVA_FLOAT, at),
                cells.getAtIndex(ValueLayout.JAVA_FLOAT, at + 1),
                cells.getAtIndex(ValueLayout.JAVA_FLOAT, at + 2),
                Math.min(covers, samples - block * covers));
    }

    private long at(int level, int channel, long block) {
        return VALUES * (before[level] + channel * blocks[level] + block);
    }
}
