package org.sonolens.ui;

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
        private boolean covers(Viewport next) {
            return xOf(0, next) >= 0
                    && xOf(next.widthPx() - 1, next) < viewport.widthPx()
                    && yOf(0, next) >= 0
                    && yOf(next.heightPx() - 1, next) < viewport.heightPx();
        }

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
        if (near == null || !near.covers(next)) {
            java.util.Arrays.fill(to, nothing);
            draw(far.get(), to, next, bands);
        }
        draw(near, to, next, bands);
    }

    private static void draw(@Nullable Seen seen, int[] to, Viewport next, int bands) {
        if (seen == null) {
            return;
        }
        int width = seen.viewport().widthPx();
        int height = seen.viewport().heightPx();
        int[] columns = new int[next.widthPx()];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = seen.xOf(x, next);
        }
        for (int y = 0; y < next.heightPx(); y++) {
            int row = seen.yOf(y, next);
            if (row < 0 || row >= height) {
                continue;
            }
            for (int band = 0; band < bands; band++) {
                int into = (band * next.heightPx() + y) * next.widthPx();
                int source = (band * height + row) * width;
                for (int x = 0; x < columns.length; x++) {
                    if (columns[x] >= 0 && columns[x] < width) {
                        to[into + x] = seen.argb()[source + columns[x]];
                    }
                }
            }
        }
    }
}
