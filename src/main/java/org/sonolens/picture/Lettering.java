package org.sonolens.picture;

/** Writes labels on a picture where there is room for them, each of them whole or not at all. */
final class Lettering {
    private final Raster raster;
    private final RasterFont font;
    private final LabelSpace space;

    Lettering(Raster raster, RasterFont font, LabelSpace space) {
        this.raster = raster;
        this.font = font;
        this.space = space;
    }

    RasterFont font() {
        return font;
    }

    /** A text from a left edge, with its capitals centred on a row and so much distance above and below. */
    boolean fromLeft(String text, int x, double middleY, int distancePx, int colour) {
        return at(text, x, baseline(middleY), 0, distancePx, colour);
    }

    /** A text up to a right edge, with its capitals centred on a row and so much distance above and below. */
    boolean toRight(String text, int right, double middleY, int distancePx, int colour) {
        Box ink = font.inkBox(text);
        return at(text, right - ink.right(), baseline(middleY), 0, distancePx, colour);
    }

    /** A text centred on a column and in the rows of a box, moved sideways to stay in it, with so much distance on both sides. */
    boolean centred(String text, double middleX, Box within, int distancePx, int colour) {
        int width = font.widthPx(text);
        int x = (int) Math.round(middleX - width / 2.0);
        int kept = Math.max(within.x(), Math.min(x, within.right() - width));
        return at(text, kept, baseline(within.y() + within.height() / 2.0), distancePx, 0, colour);
    }

    /** A text that reads upward, centred in a box. */
    boolean upward(String text, Box within, int colour) {
        int penY = within.bottom() - (within.height() - font.widthPx(text)) / 2;
        int baselineX = within.x() + (within.width() + font.capHeightPx()) / 2;
        Box ink = font.inkBox(text);
        Box turned = new Box(baselineX + ink.y(), penY - ink.right(), ink.height(), ink.width());
        if (!space.take(turned, turned)) {
            return false;
        }
        raster.textUpward(font, text, baselineX, penY, colour);
        return true;
    }

    /** Row of the baseline that centres capitals on a row's edge. */
    private int baseline(double middleY) {
        return (int) Math.round(middleY + font.capHeightPx() / 2.0);
    }

    private boolean at(String text, int penX, int baselineY, int sideways, int upAndDown, int colour) {
        Box ink = font.inkBox(text).moved(penX, baselineY);
        if (!space.take(ink, ink.grown(sideways, upAndDown))) {
            return false;
        }
        raster.text(font, text, penX, baselineY, colour);
        return true;
    }
}
