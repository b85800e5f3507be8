package org.sonolens.ui;

import org.jspecify.annotations.Nullable;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

/**
 * A drag of a box: by its inside all of it moves, by an edge or a corner that does. Immutable.
 *
 * @param view what is seen, of one band
 * @param box as it was pressed
 * @param left whether the left edge moves, and so on; none for all of it
 * @param pressX where it was pressed, in device pixels of the band
 * @param pressY down the band
 */
record BoxDrag(
        Viewport view,
        SelectionBox box,
        boolean left,
        boolean right,
        boolean top,
        boolean bottom,
        double pressX,
        double pressY) {
    private static final double SMALLEST_PX = 2;
    private static final double MOST_OF_VIEW = 0.75;

    /** What a press at a place takes hold of; null outside the box. @param reachPx how near an edge is the edge */
    static @Nullable BoxDrag at(Viewport view, SelectionBox box, double x, double y, double reachPx) {
        double leftPx = view.xOf(box.span().first());
        double rightPx = view.xOf(box.span().end());
        double topPx = view.yOf(box.highHz());
        double bottomPx = view.yOf(box.lowHz());
        if (x < leftPx - reachPx || x > rightPx + reachPx || y < topPx - reachPx || y > bottomPx + reachPx) {
            return null;
        }
        double across = Math.min(reachPx, (rightPx - leftPx) / 3);
        double down = Math.min(reachPx, (bottomPx - topPx) / 3);
        return new BoxDrag(
                view, box, x < leftPx + across, x > rightPx - across, y < topPx + down, y > bottomPx - down, x, y);
    }

    /** All of a box, as the arrow keys move it. */
    static BoxDrag whole(Viewport view, SelectionBox box) {
        return new BoxDrag(view, box, false, false, false, false, 0, 0);
    }

    /** Its right and upper edge, as the arrow keys move them with Shift. */
    static BoxDrag edges(Viewport view, SelectionBox box, boolean across) {
        return new BoxDrag(view, box, false, across, !across, false, 0, 0);
    }

    boolean isWhole() {
        return !left && !right && !top && !bottom;
    }

    /** Whether the box takes most of the view both ways, so that it is the ground on which others are drawn. */
    boolean fillsView() {
        double across = Math.min(view.widthPx(), view.xOf(box.span().end()))
                - Math.max(0, view.xOf(box.span().first()));
        double down = Math.min(view.heightPx(), view.yOf(box.lowHz())) - Math.max(0, view.yOf(box.highHz()));
        return across > MOST_OF_VIEW * view.widthPx() && down > MOST_OF_VIEW * view.heightPx();
    }

    /** The box with the pointer at another place, inside the recording and the frequencies seen. */
    SelectionBox to(double x, double y, long recordingFrames) {
        double topPx = view.yOf(box.highHz());
        double bottomPx = view.yOf(box.lowHz());
        double dx = x - pressX;
        double dy = y - pressY;
        if (isWhole()) {
            double kept = Math.clamp(dy, Math.min(0, -topPx), Math.max(0, view.heightPx() - bottomPx));
            long samples = Math.round(dx * view.samplesPerPixel());
            long shift = Math.clamp(
                    samples, -box.span().first(), recordingFrames - box.span().end());
            return box(box.span().first() + shift, box.span().end() + shift, topPx + kept, bottomPx + kept);
        }
        long least = Math.max(1, Math.round(SMALLEST_PX * view.samplesPerPixel()));
        long moved = Math.round(dx * view.samplesPerPixel());
        long first = box.span().first();
        long end = box.span().end();
        if (left) {
            first = Math.max(0, Math.min(first + moved, end - least));
        }
        if (right) {
            end = Math.min(recordingFrames, Math.max(end + moved, first + least));
        }
        if (top) {
            topPx = Math.min(Math.max(0, topPx + dy), bottomPx - SMALLEST_PX);
        }
        if (bottom) {
            bottomPx = Math.max(Math.min(view.heightPx(), bottomPx + dy), topPx + SMALLEST_PX);
        }
        return box(first, end, topPx, bottomPx);
    }

    private SelectionBox box(long first, long end, double topPx, double bottomPx) {
        // an edge that did not move keeps its value to the last digit
        double highHz = topPx == view.yOf(box.highHz()) ? box.highHz() : view.hzAt(topPx);
        double lowHz = bottomPx == view.yOf(box.lowHz()) ? box.lowHz() : Math.max(0, view.hzAt(bottomPx));
        return new SelectionBox(new TimeSpan(first, Math.max(first + 1, end)), lowHz, highHz);
    }
}
