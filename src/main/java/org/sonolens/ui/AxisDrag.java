package org.sonolens.ui;

import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.Viewport;

/**
 * A drag along an axis: what was pressed stays under the pointer. From the middle third the axis moves, from an outer third
 * the end there moves and the other end stays. Immutable.
 *
 * @param from the view as it was pressed
 * @param pressedPx where, in device pixels from the left or from the top of a band
 */
record AxisDrag(Viewport from, double pressedPx) {
    /** An end comes no closer to the other than this share of the axis in one drag. */
    private static final double SMALLEST_SHARE = 0.02;

    /** What a press takes hold of. */
    enum Grip {
        /** The left end, or the top. */
        FIRST,
        /** All of it. */
        ALL,
        /** The right end, or the bottom. */
        LAST;

        static Grip at(double share) {
            return share < 1.0 / 3 ? FIRST : share > 2.0 / 3 ? LAST : ALL;
        }
    }

    /** The view with the pointer at another place along the time axis. */
    Viewport time(double xPx, long recordingFrames) {
        double width = from.widthPx();
        double samples = from.span().samples();
        return switch (Grip.at(pressedPx / width)) {
            case FIRST -> {
                double factor = stretch(width - pressedPx, width - xPx, width);
                yield from.zoomTimeAt(
                        width, Math.max(factor, samples / from.span().end()), recordingFrames);
            }
            case ALL -> from.panByPixels((int) Math.round(pressedPx - xPx), recordingFrames);
            case LAST -> {
                double factor = stretch(pressedPx, xPx, width);
                double most = (double) recordingFrames - from.span().first();
                yield from.zoomTimeAt(0, Math.max(factor, samples / most), recordingFrames);
            }
        };
    }

    /** The view with the pointer at another place down the frequency axis of the band that was pressed. */
    Viewport frequency(double yPx, double nyquistHz) {
        double height = from.heightPx();
        FrequencyAxis axis = from.axis();
        return switch (Grip.at(pressedPx / height)) {
            case FIRST -> {
                double factor = stretch(height - pressedPx, height - yPx, height);
                double highHz =
                        from.zoomFrequencyAt(height, factor, nyquistHz).axis().highHz();
                yield from.withAxis(new FrequencyAxis(axis.scale(), axis.lowHz(), highHz));
            }
            case ALL -> from.panFrequency(yPx - pressedPx, nyquistHz);
            case LAST -> {
                double factor = stretch(pressedPx, yPx, height);
                double lowHz = from.zoomFrequencyAt(0, factor, nyquistHz).axis().lowHz();
                yield from.withAxis(new FrequencyAxis(axis.scale(), lowHz, axis.highHz()));
            }
        };
    }

    /** The zoom that brings what is at a distance from the end that stays to another distance. */
    private static double stretch(double pressed, double now, double length) {
        return Math.max(now, SMALLEST_SHARE * length) / pressed;
    }
}
