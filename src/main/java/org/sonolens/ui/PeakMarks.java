package org.sonolens.ui;

import java.util.Arrays;
import org.sonolens.dsp.LevelCode;
import org.sonolens.tile.LevelImage;
import org.sonolens.view.LevelRange;

/**
 * Which pixels of a picture are near the peak of their column, in their band: those whose amplitude is at least a share
 * of its amplitude, 50 % being 6 dB below. Columns whose peak lies in the darker half of the colours are left out, for
 * there it is noise. Pure functions.
 */
final class PeakMarks {
    /** The peak itself, opaque white. */
    static final int PEAK = 0xFFFFFFFF;

    /** What is near it: the accent at four fifths, premultiplied. */
    static final int NEAR = 0xCC3F9DAB;

    private PeakMarks() {}

    /**
     * Draws the marks.
     *
     * @param share of the peak's amplitude, above 0 and at most 1
     * @param range between which levels colour runs
     * @param argb premultiplied pixels of the picture's size, overwritten: a mark, or nothing at all
     */
    static void draw(LevelImage image, double share, LevelRange range, int[] argb) {
        Arrays.fill(argb, 0);
        int width = image.widthPx();
        short[] peaks = new short[width];
        int below = (int) Math.round(-2000 * Math.log10(share));
        double least = 100 * (range.floorDbfs() + range.ceilingDbfs()) / 2;
        for (int band = 0; band < image.bands(); band++) {
            int top = image.bandTop(band);
            int bottom = image.bandTop(band + 1);
            Arrays.fill(peaks, LevelCode.SILENCE);
            for (int row = top; row < bottom; row++) {
                for (int x = 0; x < width; x++) {
                    peaks[x] = (short) Math.max(peaks[x], image.code(x, row));
                }
            }
            for (int row = top; row < bottom; row++) {
                for (int x = 0; x < width; x++) {
                    int code = image.code(x, row);
                    if (code >= peaks[x] - below && peaks[x] >= least && image.isDrawn(x)) {
                        argb[row * width + x] = code == peaks[x] ? PEAK : NEAR;
                    }
                }
            }
        }
    }
}
