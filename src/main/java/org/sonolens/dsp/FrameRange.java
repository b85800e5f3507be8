package org.sonolens.dsp;

/** The frames first (inclusive) to end (exclusive) that make one column; never empty. Immutable. */
public record FrameRange(long first, long end) {
    public FrameRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("no frames from " + first + " to " + end);
        }
    }

    /**
     * The frames of column c: those that lie in it, or, where none does, the existing frame nearest to its middle.
     *
     * @param frames how many frames the recording has on the grid's hop, 1 or more
     */
    public static FrameRange of(ColumnGrid grid, long c, long frames) {
        long first = Math.max(0, grid.firstFrame(c));
        long end = Math.min(frames, grid.firstFrame(c + 1));
        if (first < end) {
            return new FrameRange(first, end);
        }
        long nearest = Math.clamp(grid.nearestFrame(c), 0, frames - 1);
        return new FrameRange(nearest, nearest + 1);
    }

    public long frames() {
        return end - first;
    }
}
