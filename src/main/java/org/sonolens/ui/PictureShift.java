package org.sonolens.ui;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Viewport;

/**
 * Redraws the pixels of earlier views as the next view would show them, stretched and moved: what is seen until the true
 * picture is there. Stateless.
 */
final class PictureShift {
    private PictureShift() {}

    /**
     * Pixels of a view that was drawn.
     *
     * @param argb row by row, its bands over each other; only read
     * @param viewport of one band of them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from one line to the next, never compared
    record Seen(int[] argb, Viewport viewport) {
        private int xOf(int x, Viewport next) {
            return (int) Math.clamp(Math.floor(viewport.xOf(next.sampleAt(x + 0.5))), -1, viewport.widthPx());
        }

        private int yOf(int y, Viewport next) {
            return (int) Math.clamp(Math.floor(viewport.yOf(next.hzAt(y + 0.5))), -1, viewport.heightPx());
        }
    }

    /**
     * @param near the view that was seen last
     * @param far a view of more, asked for only where the near one shows nothing; may give null
     * @param to pixels of the new view, filled; another array than the others
     * @param next viewport of one band of them
     * @param bands bands over each other in all of them
     * @param nothing colour where no view shows anything
     */
    static void redraw(
            @Nullable Seen near, Supplier<@Nullable Seen> far, int[] to, Viewport next, int bands, int nothing) {
        Drawing drawing = near == null ? null : new Drawing(near, next, bands);
        if (drawing == null || !drawing.hasAllRows()) {
            Arrays.fill(to, nothing);
            drawFar(far.get(), to, next, bands, 0, 0);
        } else if (drawing.columns() < next.widthPx()) {
            // nothing is drawn twice: a view that moves along shows little that was not there
            fillBeside(to, next.widthPx(), drawing.from(), drawing.end(), nothing);
            drawFar(far.get(), to, next, bands, drawing.from(), drawing.end());
        }
        if (drawing != null) {
            drawing.draw(to, drawing.from(), drawing.end());
        }
    }

    private static void fillBeside(int[] to, int width, int from, int end, int colour) {
        for (int row = 0; row < to.length; row += width) {
            Arrays.fill(to, row, row + from, colour);
            Arrays.fill(to, row + end, row + width, colour);
        }
    }

    /** Left and right of the columns [from, end). */
    private static void drawFar(@Nullable Seen far, int[] to, Viewport next, int bands, int from, int end) {
        if (far != null) {
            Drawing drawing = new Drawing(far, next, bands);
            drawing.draw(to, drawing.from(), Math.min(from, drawing.end()));
            drawing.draw(to, Math.max(end, drawing.from()), drawing.end());
        }
    }

    /** Which pixels of a view go where in another. */
    private static final class Drawing {
        private final Seen seen;
        private final int bands;
        private final int[] columns;
        private final int[] rows;
        private final int from;
        private final int end;

        Drawing(Seen seen, Viewport next, int bands) {
            this.seen = seen;
            this.bands = bands;
            this.columns = new int[next.widthPx()];
            this.rows = new int[next.heightPx()];
            int width = seen.viewport().widthPx();
            int first = -1;
            int last = -1;
            // columns never fall from left to right, so those that were seen lie together
            for (int x = 0; x < columns.length; x++) {
                columns[x] = seen.xOf(x, next);
                if (columns[x] >= 0 && columns[x] < width) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            for (int y = 0; y < rows.length; y++) {
                rows[y] = seen.yOf(y, next);
            }
            from = Math.max(0, first);
            end = last + 1;
        }

        /** The first column of the new view that was seen. */
        int from() {
            return from;
        }

        /** The column after the last that was seen. */
        int end() {
            return end;
        }

        int columns() {
            return end - from;
        }

        boolean hasAllRows() {
            for (int row : rows) {
                if (!isSeen(row)) {
                    return false;
                }
            }
            return columns() > 0;
        }

        private boolean isSeen(int row) {
            return row >= 0 && row < seen.viewport().heightPx();
        }

        /** Whether the columns [first, last) were side by side. */
        private boolean isMovedOnly(int first, int last) {
            for (int x = first + 1; x < last; x++) {
                if (columns[x] != columns[x - 1] + 1) {
                    return false;
                }
            }
            return true;
        }

        /** Draws the columns [first, last), all of which were seen. */
        void draw(int[] to, int first, int last) {
            if (first >= last) {
                return;
            }
            int width = seen.viewport().widthPx();
            boolean moved = isMovedOnly(first, last);
            for (int y = 0; y < rows.length; y++) {
                for (int band = 0; band < bands && isSeen(rows[y]); band++) {
                    int into = (band * rows.length + y) * columns.length;
                    int source = (band * seen.viewport().heightPx() + rows[y]) * width;
                    if (moved) {
                        System.arraycopy(seen.argb(), source + columns[first], to, into + first, last - first);
                        continue;
                    }
                    for (int x = first; x < last; x++) {
                        to[into + x] = seen.argb()[source + columns[x]];
                    }
                }
            }
        }
    }
}
