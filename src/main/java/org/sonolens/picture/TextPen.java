package org.sonolens.picture;

/** Sets the glyphs of a text on a raster, to the right or upward. */
final class TextPen {
    private TextPen() {}

    static void draw(Raster raster, RasterFont font, String text, int penX, int penY, boolean upward, int colour) {
        GlyphAtlas atlas = font.atlas();
        int pen64 = 0;
        for (int codePoint : PrintableText.codePoints(text)) {
            Glyph glyph = atlas.glyph(codePoint);
            draw(raster, atlas, glyph, font.subColumn(pen64), penX, penY, upward, colour);
            pen64 += glyph.advance64();
        }
    }

    /** Along the text is x, across it y (downward); turned upward, along goes to −y and across to x. */
    private static void draw(
            Raster raster, GlyphAtlas atlas, Glyph glyph, int pen, int penX, int penY, boolean upward, int colour) {
        int first = pen + glyph.left();
        int from = Math.floorDiv(first, atlas.subColumns());
        int end = Math.ceilDiv(first + glyph.columns(), atlas.subColumns());
        for (int row = 0; row < glyph.rows(); row++) {
            int across = row - glyph.top();
            for (int along = from; along < end; along++) {
                int coverage = atlas.coverage(glyph, along * atlas.subColumns() - first, row);
                if (coverage == 0) {
                    continue;
                }
                if (upward) {
                    raster.dot(penX + across, penY - 1 - along, colour, coverage);
                } else {
                    raster.dot(penX + along, penY + across, colour, coverage);
                }
            }
        }
    }
}
