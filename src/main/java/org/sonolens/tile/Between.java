package org.sonolens.tile;

import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnGrid;

/**
 * Where the middle of a column without a frame lies: between two frames. Immutable.
 *
 * @param earlier number of the frame before it
 * @param later number of the one after it, the next
 * @param share of the way from the earlier to the later, 0 to 1
 */
record Between(long earlier, long later, double share) {
    /** Null for a column that has a frame of its own, or none on one side of it. @param frames of the recording */
    static @Nullable Between of(ColumnGrid grid, long column, long frames) {
        long later = grid.firstFrame(column);
        if (later != grid.firstFrame(column + 1) || later < 1 || later >= frames) {
            return null;
        }
        // (column + ½)·step/columns + origin samples, over hop; exact to a double, which is far below a level's step
        double middle = (column + 0.5) * grid.stepSamples() / grid.stepColumns() + grid.origin();
        return new Between(later - 1, later, Math.clamp(middle / grid.hop() - (later - 1), 0, 1));
    }

    /** Level codes on the straight line, in dB, from the one to the other. */
    void blend(short[] before, short[] after, short[] codes) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (short) Math.round(before[i] + share * (after[i] - before[i]));
        }
    }
}
