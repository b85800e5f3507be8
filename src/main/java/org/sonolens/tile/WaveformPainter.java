package org.sonolens.tile;

/** Waveforms as pixels, the same in the window and in saved pictures. Stateless. */
public final class WaveformPainter {
    private WaveformPainter() {}

    /**
     * Colours of a waveform, opaque ARGB. Immutable.
     *
     * @param background behind it
     * @param outline from minimum to maximum
     * @param body from −RMS to +RMS, over the outline
     * @param zeroLine at zero, under the outline
     */
    public record Colours(int background, int outline, int body, int zeroLine) {
        /** On the dark theme. */
        public static final Colours DARK = new Colours(0xFF14161A, 0xFF4C8DD6, 0xFF9CC4F2, 0xFF2B313A);
    }

    /**
     * Paints all bands over each other, each as high as the others, the peak reaching the edges of its band.
     *
     * @param peak magnitude at the edges, 1 = full scale; 0 draws silence
     * @param pixels widthPx·heightPx, row by row
     */
    public static void paint(WaveformColumns columns, float peak, int heightPx, Colours colours, int[] pixels) {
        java.util.Arrays.fill(pixels, colours.background());
        int width = columns.widthPx();
        for (int band = 0; band < columns.bands(); band++) {
            int top = (int) ((long) band * heightPx / columns.bands());
            int bottom = (int) ((band + 1L) * heightPx / columns.bands());
            double middle = (top + bottom - 1) / 2.0;
            double scale = peak > 0 ? (bottom - top - 1) / 2.0 / peak : 0;
            java.util.Arrays.fill(
                    pixels,
                    (int) Math.round(middle) * width,
                    (int) Math.round(middle) * width + width,
                    colours.zeroLine());
            int before = -1;
            int beforeEnd = -1;
            for (int c = 0; c < width; c++) {
                if (!columns.isDrawn(c)) {
                    before = -1;
                    continue;
                }
                int high = row(middle - scale * columns.max(band, c), top, bottom);
                int low = row(middle - scale * columns.min(band, c), top, bottom);
                int from = high;
                int to = low;
                if (before >= 0) {
                    // joins columns whose ranges do not meet, so that the line has no gaps when zoomed in
                    from = Math.min(from, beforeEnd + 1);
                    to = Math.max(to, before - 1);
                }
                column(pixels, width, c, from, to, colours.outline());
                float rms = Math.min(columns.rms(band, c), peak);
                int bodyTop = Math.max(high, row(middle - scale * rms, top, bottom));
                int bodyBottom = Math.min(low, row(middle + scale * rms, top, bottom));
                column(pixels, width, c, bodyTop, bodyBottom, colours.body());
                before = high;
                beforeEnd = low;
            }
        }
    }

    private static int row(double y, int top, int bottom) {
        return (int) Math.clamp(Math.round(y), top, bottom - 1);
    }

    private static void column(int[] pixels, int width, int column, int from, int to, int argb) {
        for (int y = from; y <= to; y++) {
            pixels[y * width + column] = argb;
        }
    }
}
