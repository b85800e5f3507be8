package org.sonolens.ui;

import org.sonolens.view.Viewport;

/**
 * Redraws the pixels of one view as the next view would show them, stretched and moved: what is seen until the true
 * picture is there. Stateless.
 */
final class PictureShift {
    private PictureShift() {}

    /**
     * @param from pixels of the old view, its bands over each other
     * @param old viewport of one band of them
     * @param to pixels of the new view, filled
     * @param next viewport of one band of those
     * @param bands bands over each other in both
     * @param nothing colour where the old view shows nothing
     */
    static void redraw(int[] from, Viewport old, int[] to, Viewport next, int bands, int nothing) {
        int[] columns = new int[next.widthPx()];
        for (int x = 0; x < columns.length; x++) {
            double at = Math.floor(old.xOf(next.sampleAt(x + 0.5)));
            columns[x] = at >= 0 && at < old.widthPx() ? (int) at : -1;
        }
        for (int band = 0; band < bands; band++) {
            for (int y = 0; y < next.heightPx(); y++) {
                double at = Math.floor(old.yOf(next.hzAt(y + 0.5)));
                int row = at >= 0 && at < old.heightPx() ? (int) at : -1;
                int into = (band * next.heightPx() + y) * next.widthPx();
                int source = (band * old.heightPx() + row) * old.widthPx();
                for (int x = 0; x < columns.length; x++) {
                    to[into + x] = row < 0 || columns[x] < 0 ? nothing : from[source + columns[x]];
                }
            }
        }
    }
}
