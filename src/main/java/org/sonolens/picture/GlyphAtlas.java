package org.sonolens.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The rasterised characters of one font at one size, read from the jar: 8-bit coverage, 0 (outside) to 255 (ink). Immutable.
 *
 * <p>The resource, all of it deflated, big-endian: int {@link #MAGIC}; bytes sizePx, subColumns, capHeight; short count;
 * for each character by rising code point: char codePoint, short advance64, short left, byte top, unsigned short columns,
 * unsigned byte rows; then the coverage of all in the same order.
 */
final class GlyphAtlas {
    static final int MAGIC = 0x53474131;
    /** Drawn for a character that the atlas does not have. */
    static final int REPLACEMENT = 0xFFFD;

    private static final int GLYPH_BYTES = 10;

    private final int sizePx;
    private final int subColumns;
    private final int capHeightPx;
    private final int[] codePoints;
    private final Glyph[] glyphs;
    private final byte[] file;
    private final Glyph replacement;

    private GlyphAtlas(int sizePx, int subColumns, int capHeightPx, int[] codePoints, Glyph[] glyphs, byte[] file) {
        this.sizePx = sizePx;
        this.subColumns = subColumns;
        this.capHeightPx = capHeightPx;
        this.codePoints = codePoints;
        this.glyphs = glyphs;
        this.file = file;
        this.replacement = glyphs[Arrays.binarySearch(codePoints, REPLACEMENT)];
    }

    /** Name of the resource beside this class that holds a size. */
    static String resource(int sizePx) {
        return "roboto-" + sizePx + ".glyphs";
    }

    /** Reads the atlas of one of {@link RasterFont#SIZES_PX}; what only a broken jar can cause is unchecked. */
    static GlyphAtlas load(int sizePx) {
        try (InputStream in = GlyphAtlas.class.getResourceAsStream(resource(sizePx))) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + resource(sizePx));
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException(resource(sizePx) + " in the program is broken", e);
        }
    }

    /** Reads an atlas to its end; the caller closes the stream. */
    static GlyphAtlas read(InputStream resource) throws IOException {
        // In one go: at start-up nothing is compiled yet, and a stream asked for single bytes takes ten times as long.
        ByteBuffer in = ByteBuffer.wrap(new InflaterInputStream(resource).readAllBytes());
        if (in.getInt() != MAGIC) {
            throw new IOException("no glyph atlas");
        }
        int sizePx = in.get();
        int subColumns = in.get();
        int capHeightPx = in.get();
        int count = in.getChar();
        int[] codePoints = new int[count];
        Glyph[] glyphs = new Glyph[count];
        int offset = in.position() + count * GLYPH_BYTES;
        for (int i = 0; i < count; i++) {
            codePoints[i] = in.getChar();
            int advance64 = in.getChar();
            int left = in.getShort();
            int top = in.get();
            int columns = in.getChar();
            int rows = in.get() & 0xFF;
            glyphs[i] = new Glyph(advance64, left, top, columns, rows, offset);
            offset += columns * rows;
        }
        if (offset != in.limit()) {
            throw new IOException("a glyph atlas of " + in.limit() + " bytes where " + offset + " belong");
        }
        return new GlyphAtlas(sizePx, subColumns, capHeightPx, codePoints, glyphs, in.array());
    }

    int sizePx() {
        return sizePx;
    }

    /** Sub-columns of coverage a pixel. */
    int subColumns() {
        return subColumns;
    }

    /** Height of a capital or a digit above the baseline. */
    int capHeightPx() {
        return capHeightPx;
    }

    boolean has(int codePoint) {
        return Arrays.binarySearch(codePoints, codePoint) >= 0;
    }

    /** The character, or the replacement box. */
    Glyph glyph(int codePoint) {
        int index = Arrays.binarySearch(codePoints, codePoint);
        return index >= 0 ? glyphs[index] : replacement;
    }

    /**
     * How much of a pixel a character inks, 0 to 255: the mean of the sub-columns from {@code column} on that it has.
     *
     * @param column first sub-column of the pixel within the coverage, may lie outside
     * @param row row within the coverage, 0 to rows−1
     */
    int coverage(Glyph glyph, int column, int row) {
        int from = Math.max(0, column);
        int end = Math.min(glyph.columns(), column + subColumns);
        int base = glyph.offset() + row * glyph.columns();
        int sum = 0;
        for (int c = from; c < end; c++) {
            sum += file[base + c] & 0xFF;
        }
        return (sum + subColumns / 2) / subColumns;
    }
}
