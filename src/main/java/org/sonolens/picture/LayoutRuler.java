package org.sonolens.picture;

import java.util.ArrayList;
import java.util.List;

/** Measures out a {@link PictureLayout} for one picture size: first the margins, then the data, then the rooms in the margins. */
final class LayoutRuler {
    /** Width and height at which labels of 13 px look right. */
    private static final double NORMAL_WIDTH_PX = 1400;

    private static final double NORMAL_HEIGHT_PX = 800;
    private static final double NORMAL_TEXT_PX = 13;
    private static final double LARGEST_SCALE = 5;
    private static final double WAVEFORM_SHARE = 0.17;

    private final int width;
    private final int height;
    private final PictureParts parts;
    private final int em;
    private final int titlePx;
    private final int hair;
    private final int tick;
    private final boolean axes;
    private final boolean names;
    private final boolean colourBar;
    private final boolean title;
    private final boolean caption;
    private final boolean waveform;
    private final boolean timeNameBelow;

    LayoutRuler(int width, int height, PictureParts parts) {
        this.width = width;
        this.height = height;
        this.parts = parts;
        double scale = Math.min(LARGEST_SCALE, Math.min(width / NORMAL_WIDTH_PX, height / NORMAL_HEIGHT_PX));
        em = RasterFont.sizeAtMost(NORMAL_TEXT_PX * scale);
        titlePx = RasterFont.sizeAbove(em);
        hair = Math.max(1, Math.round(em / 16f));
        tick = Math.max(3, em(0.35));
        axes = width >= em(10) && height >= em(6.5);
        names = axes && width >= em(16);
        colourBar = axes && parts.colourBar() && width >= em(30);
        title = axes && parts.title() && height >= em(12);
        caption = axes && parts.caption() && height >= em(16) && width >= em(16);
        waveform = parts.waveform() && height >= em(18);
        timeNameBelow = axes && height >= em(30);
    }

    /** So many times the text size, in pixels. */
    private int em(double times) {
        return (int) Math.round(times * em);
    }

    PictureLayout layout() {
        Box canvas = new Box(0, 0, width, height);
        RasterFont font = RasterFont.of(em);
        int pad = axes ? em(0.8) : 0;
        int nameColumn = names ? em(1.3) : 0;
        int labelsLeft = pad + nameColumn;
        int labelsRight = axes ? labelsLeft + font.widthPx("00.000") : 0;
        int left = axes ? labelsRight + em(0.35) + tick + hair : 0;
        int levelsRight = width - pad - (colourBar ? em(1.3) : 0);
        int levelsLeft = levelsRight - font.widthPx("−000");
        int barRight = levelsLeft - em(0.35) - tick - hair;
        int barLeft = barRight - em(1);
        int right = colourBar ? barLeft - em(1.1) : axes ? width - pad - em(0.6) : width;

        int top = axes ? pad + (title ? RasterFont.of(titlePx).capHeightPx() + em(1.1) : hair) : 0;
        int captionTop = height - pad - (caption ? em(1.15) : 0);
        int nameTop = captionTop - (caption ? em(0.45) : 0) - (timeNameBelow ? em(1.2) : 0);
        int timeTop = nameTop - (timeNameBelow ? em(0.3) : 0) - (axes ? em(1) : 0);
        int bottom = axes ? timeTop - em(0.35) - tick - hair : height;

        int stripBottom = top + (waveform ? (int) Math.round((bottom - top) * WAVEFORM_SHARE) : 0);
        int bandsTop = waveform ? stripBottom + (axes ? em(1.1) : 0) : top;
        List<Box> bands = bands(left, bandsTop, right, bottom);
        Box strip = waveform ? Box.between(left, top, right, stripBottom) : Box.NONE;

        List<Box> frequencyNames = new ArrayList<>();
        for (Box band : bands) {
            frequencyNames.add(part(names, pad, band.y(), labelsLeft, band.bottom()));
        }
        int half = em(0.5);
        // In a wide picture title and caption begin where the data does, in a narrow one they need the margin too.
        int textLeft = width >= em(48) ? left : labelsLeft;
        return new PictureLayout(
                canvas,
                em,
                titlePx,
                hair,
                tick,
                part(title, textLeft, pad, width - pad, top - half),
                strip,
                part(axes && waveform, labelsLeft, top - half, labelsRight, stripBottom + half),
                part(names && waveform, pad, top, labelsLeft, stripBottom),
                bands,
                part(axes, labelsLeft, bandsTop - half, labelsRight, bottom + half),
                frequencyNames,
                part(colourBar, barLeft, bandsTop, barRight, bottom),
                part(colourBar, levelsLeft, bandsTop - half, levelsRight, bottom + half),
                part(colourBar, levelsRight, bandsTop, width - pad, bottom),
                part(axes, left - em(1.5), timeTop, width - pad, timeTop + em(1)),
                timeNameBelow
                        ? Box.between(left, nameTop, right, nameTop + em(1.2))
                        : part(axes, pad, timeTop, left - em(1.5), timeTop + em(1)),
                part(caption, textLeft, captionTop, width - pad, height - pad));
    }

    private static Box part(boolean shown, int left, int top, int right, int bottom) {
        return shown ? Box.between(left, top, right, bottom) : Box.NONE;
    }

    /** Bands of one height from top to bottom; rows that are left over widen the gaps between them. */
    private List<Box> bands(int left, int top, int right, int bottom) {
        int count = parts.bands();
        int room = bottom - top;
        if (room < count || right <= left) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels has no room for "
                    + count + (count == 1 ? " band" : " bands"));
        }
        int share = room / count;
        int gap = !axes || share < 4 ? 0 : share >= em(8) ? em(1.1) : Math.min(share / 4, em(0.3));
        int bandHeight = (room - gap * (count - 1)) / count;
        List<Box> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int y = count == 1 ? top : top + (int) ((long) i * (room - bandHeight) / (count - 1));
            bands.add(new Box(left, y, right - left, bandHeight));
        }
        return bands;
    }
}
