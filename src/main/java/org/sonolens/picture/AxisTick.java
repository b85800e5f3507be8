package org.sonolens.picture;

/**
 * A tick that is already placed on an axis. Immutable.
 *
 * @param position part of the axis from its start (left end, bottom end), 0 to 1; a tick outside is not drawn
 * @param label what stands beside it, without the unit; empty for a tick alone
 */
public record AxisTick(double position, String label) {
    public AxisTick {
        if (!Double.isFinite(position)) {
            throw new IllegalArgumentException("a tick at " + position + " of its axis");
        }
    }
}
