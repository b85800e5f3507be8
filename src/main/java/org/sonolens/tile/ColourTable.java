package org.sonolens.tile;

import org.sonolens.dsp.LevelCode;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;

/**
 * Colours of all levels for one palette and range: index round(255·(L−floor)/(ceiling−floor)), clamped. Immutable.
 */
public final class ColourTable {
    private final int[] argb = new int[Short.MAX_VALUE - LevelCode.SILENCE + 1];

    public ColourTable(Palette palette, LevelRange range) {
        int[] colours = palette.colours();
        for (int i = 0; i < argb.length; i++) {
            double level = LevelCode.dbfs((short) (i + LevelCode.SILENCE));
            argb[i] = colours[(int) Math.clamp(Math.round(255 * (level - range.floorDbfs()) / range.spanDb()), 0, 255)];
        }
    }

    /** The colour of a level code, opaque ARGB. */
    public int argb(short code) {
        return argb[Math.max(0, code - LevelCode.SILENCE)];
    }

    /** Colours the columns [from, to) of a picture into pixels of the same size. */
    public void paint(LevelImage image, int from, int to, int[] pixels) {
        short[] levels = image.levels();
        int width = image.widthPx();
        for (int row = 0; row < image.heightPx(); row++) {
            int end = row * width + to;
            for (int i = row * width + from; i < end; i++) {
                pixels[i] = argb[levels[i] - LevelCode.SILENCE];
            }
        }
    }
}
