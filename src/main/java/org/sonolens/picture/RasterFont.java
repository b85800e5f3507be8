package org.sonolens.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Roboto Regular at one pixel size, for drawing without fonts on the machine and without java.awt. Digits have equal widths.
 * Any string can be measured and drawn; what the font lacks shows as a box. Immutable, thread-safe; a size is loaded at its
 * first use and kept.
 */
public final class RasterFont {
    /** The sizes there are, in pixels, rising. */
    public static final List<Integer> SIZES_PX = List.of(11, 13, 16, 20, 26, 34, 44, 60);

    private static final Map<Integer, RasterFont> LOADED = new ConcurrentHashMap<>();
    private static final int ELLIPSIS = '…';

    private final GlyphAtlas atlas;

    private RasterFont(GlyphAtlas atlas) {
        this.atlas = atlas;
    }

    /** The font at one of {@link #SIZES_PX}; IllegalArgumentException for another size. */
    public static RasterFont of(int sizePx) {
        if (!SIZES_PX.contains(sizePx)) {
            throw new IllegalArgumentException("no font of " + sizePx + " px; there are " + SIZES_PX);
        }
        return LOADED.computeIfAbsent(sizePx, size -> new RasterFont(GlyphAtlas.load(size)));
    }

    /** The largest of {@link #SIZES_PX} that is not above a size; the smallest when all are. */
    public static int sizeAtMost(double px) {
        int largest = SIZES_PX.getFirst();
        for (int size : SIZES_PX) {
            largest = size <= px ? size : largest;
        }
        return largest;
    }

    /** The next larger of {@link #SIZES_PX}; the largest for itself. */
    public static int sizeAbove(int sizePx) {
        for (int size : SIZES_PX) {
            if (size > sizePx) {
                return size;
            }
        }
        return SIZES_PX.getLast();
    }

    public int sizePx() {
        return atlas.sizePx();
    }

    /** Height of a capital or a digit above the baseline, in pixels. */
    public int capHeightPx() {
        return atlas.capHeightPx();
    }

    /** Whether the font has this character itself, not only the box that stands for what it lacks. */
    public boolean has(int codePoint) {
        return atlas.has(codePoint);
    }

    /** Pixels from the start of the text to where a next text would go on, rounded up; 0 for an empty text. */
    public int widthPx(String text) {
        return width(PrintableText.codePoints(text));
    }

    /** The pixels that a text inks with its pen starting at (0, 0) on the baseline, rows upward being negative. */
    public Box inkBox(String text) {
        int pen64 = 0;
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (int codePoint : PrintableText.codePoints(text)) {
            Glyph glyph = atlas.glyph(codePoint);
            if (glyph.columns() > 0) {
                int column = subColumn(pen64) + glyph.left();
                left = Math.min(left, Math.floorDiv(column, atlas.subColumns()));
                right = Math.max(right, Math.ceilDiv(column + glyph.columns(), atlas.subColumns()));
                top = Math.min(top, -glyph.top());
                bottom = Math.max(bottom, glyph.rows() - glyph.top());
            }
            pen64 += glyph.advance64();
        }
        return left > right ? Box.NONE : Box.between(left, top, right, bottom);
    }

    /** The text, or as much of its beginning and end as fits the width with "…" between; empty when not even that fits. */
    public String fitMiddle(String text, int widthPx) {
        int[] all = PrintableText.codePoints(text);
        return fit(all, widthPx, all.length / 2);
    }

    /** The text, or as much of its beginning as fits the width with "…" behind it; empty when not even that fits. */
    public String fitStart(String text, int widthPx) {
        return fit(PrintableText.codePoints(text), widthPx, 0);
    }

    /** Keeps most characters that fit, at most {@code atEnd} of them from the end of the text. */
    private String fit(int[] all, int widthPx, int atEnd) {
        if (width(all) <= widthPx) {
            return new String(all, 0, all.length);
        }
        for (int kept = Math.min(all.length - 1, widthPx); kept >= 1; kept--) {
            int[] some = shortened(all, kept, Math.min(atEnd, kept / 2));
            if (width(some) <= widthPx) {
                return new String(some, 0, some.length);
            }
        }
        return "";
    }

    private static int[] shortened(int[] all, int kept, int fromEnd) {
        int[] some = Arrays.copyOf(all, kept + 1);
        some[kept - fromEnd] = ELLIPSIS;
        System.arraycopy(all, all.length - fromEnd, some, kept - fromEnd + 1, fromEnd);
        return some;
    }

    private int width(int[] codePoints) {
        long pen64 = 0;
        for (int codePoint : codePoints) {
            pen64 += atlas.glyph(codePoint).advance64();
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(pen64, 64L));
    }

    /** The sub-column on which a pen stands. */
    int subColumn(int pen64) {
        return Math.floorDiv(pen64 * atlas.subColumns() + 32, 64);
    }

    GlyphAtlas atlas() {
        return atlas;
    }
}
