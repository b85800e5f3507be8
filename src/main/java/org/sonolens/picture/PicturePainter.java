package org.sonolens.picture;

import java.util.List;

/** Paints a saved picture around its data: dark, with ticks, labels, colour bar, title and caption. No state; thread-safe. */
public final class PicturePainter {
    private PicturePainter() {}

    /**
     * The whole picture with black boxes where the data belongs. The caller puts the pixels there with
     * {@link Raster#blit}, a box of {@link PictureLayout#bands} or {@link PictureLayout#waveform} at a time or in parts of it.
     * No label overlaps another or the data, and none is cut off: what has no room is left out.
     */
    public static Raster paint(PictureLayout layout, PictureLabels labels) {
        return paint(layout, labels, new LabelSpace(layout));
    }

    /**
     * The whole picture with its data.
     *
     * @param bands for each of the layout's bands its pixels, opaque ARGB, row after row
     * @param waveform the pixels of the waveform strip; empty when the layout has none
     */
    public static Raster paint(PictureLayout layout, PictureLabels labels, List<int[]> bands, int[] waveform) {
        if (bands.size() != layout.bands().size()) {
            throw new IllegalArgumentException("pixels of " + bands.size() + " bands for a layout of "
                    + layout.bands().size());
        }
        Raster raster = paint(layout, labels);
        for (int i = 0; i < bands.size(); i++) {
            raster.blit(bands.get(i), layout.bands().get(i));
        }
        raster.blit(waveform, layout.waveform());
        return raster;
    }

    static Raster paint(PictureLayout layout, PictureLabels labels, LabelSpace space) {
        Raster raster = new Raster(layout.canvas().width(), layout.canvas().height(), Ink.BACKGROUND);
        Lettering lettering = new Lettering(raster, RasterFont.of(layout.textPx()), space);
        AxesPainter axes = new AxesPainter(raster, layout, lettering);
        boolean framed = !layout.frequencyLabels().isEmpty();
        if (framed) {
            layout.dataBoxes().forEach(data -> raster.frame(data, layout.hairPx(), Ink.FRAME));
        }
        // after all frames: in a low picture of many bands there is no room between them for a frame
        layout.dataBoxes().forEach(data -> raster.fill(data, Ink.NO_DATA));
        int count = layout.bands().size();
        for (int i = 0; i < count; i++) {
            axes.upright(labels.frequency(), layout.bands().get(i), layout.frequencyLabels());
            axes.name(labels.frequency(), layout.frequencyNames().get(i), count > 1 ? Integer.toString(i + 1) : "");
        }
        if (layout.hasWaveform()) {
            axes.upright(labels.amplitude(), layout.waveform(), layout.amplitudeLabels());
            axes.name(labels.amplitude(), layout.amplitudeName(), "");
        }
        axes.time(labels.time());
        new ColourBarPainter(raster, layout, lettering).paint(labels.levels(), labels.palette());
        paintLines(raster, layout, labels, space);
        return raster;
    }

    private static void paintLines(Raster raster, PictureLayout layout, PictureLabels labels, LabelSpace space) {
        Box title = layout.title();
        RasterFont large = RasterFont.of(layout.titlePx());
        new Lettering(raster, large, space)
                .fromLeft(
                        large.fitMiddle(labels.title(), title.width()),
                        title.x(),
                        title.y() + large.capHeightPx() / 2.0,
                        0,
                        Ink.TITLE);
        Box caption = layout.caption();
        RasterFont small = RasterFont.of(layout.textPx());
        new Lettering(raster, small, space)
                .fromLeft(
                        small.fitStart(labels.caption(), caption.width()),
                        caption.x(),
                        caption.y() + caption.height() / 2.0,
                        0,
                        Ink.NAME);
    }
}
