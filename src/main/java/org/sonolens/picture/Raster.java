package org.sonolens.picture;

import java.util.Arrays;

/**
 * A canvas of opaque ARGB pixels on the heap, row after row from the top. Everything is clipped to it, so any coordinate is
 * fine. Colours are ARGB; one with alpha below 255 is blended over what is there. For one thread at a time.
 */
public final class Raster {
    private final Box bounds;
    private final int[] argb;

    /** A canvas in one colour; sides of 1 pixel or more, at most 2^31−1 pixels in all. */
    public Raster(int widthPx, int heightPx, int background) {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a canvas of " + widthPx + " x " + heightPx + " pixels");
        }
        bounds = new Box(0, 0, widthPx, heightPx);
        argb = new int[Math.multiplyExact(widthPx, heightPx)];
        Arrays.fill(argb, 0xFF000000 | background);
    }

    public int widthPx() {
        return bounds.width();
    }

    public int heightPx() {
        return bounds.height();
    }

    /** The whole canvas, its corner at (0, 0). */
    public Box bounds() {
        return bounds;
    }

    /** The pixels themselves, not a copy: widthPx · heightPx of them. */
    public int[] argb() {
        return argb;
    }

    /** The colour of a pixel of the canvas. */
    public int at(int x, int y) {
        return argb[y * bounds.width() + x];
    }

    /** Fills a box. */
    public void fill(Box box, int colour) {
        Box seen = box.intersection(bounds);
        for (int y = seen.y(); y < seen.bottom(); y++) {
            int row = y * bounds.width();
            if (colour >>> 24 == 0xFF) {
                Arrays.fill(argb, row + seen.x(), row + seen.right(), colour);
            } else {
                for (int x = seen.x(); x < seen.right(); x++) {
                    argb[row + x] = blended(argb[row + x], colour, 255);
                }
            }
        }
    }

    /** Draws a frame of so many pixels around a box, outside of it. */
    public void frame(Box box, int thicknessPx, int colour) {
        Box outer = box.grown(thicknessPx, thicknessPx);
        fill(Box.between(outer.x(), outer.y(), outer.right(), box.y()), colour);
        fill(Box.between(outer.x(), box.bottom(), outer.right(), outer.bottom()), colour);
        fill(Box.between(outer.x(), box.y(), box.x(), box.bottom()), colour);
        fill(Box.between(box.right(), box.y(), outer.right(), box.bottom()), colour);
    }

    /** Draws a line of one pixel's width, both ends included, by steps of one along its longer side. */
    public void line(int x0, int y0, int x1, int y1, int colour) {
        long across = (long) x1 - x0;
        long down = (long) y1 - y0;
        long steps = Math.max(Math.abs(across), Math.abs(down));
        if (steps == 0) {
            dot(x0, y0, colour, 255);
            return;
        }
        // Only the steps on the canvas are walked, so an end far outside costs nothing.
        boolean flat = Math.abs(across) >= Math.abs(down);
        long start = flat ? x0 : y0;
        int direction = Long.signum(flat ? across : down);
        long last = (flat ? bounds.width() : bounds.height()) - 1L;
        long from = Math.max(0, direction > 0 ? -start : start - last);
        long to = Math.min(steps, direction > 0 ? last - start : start);
        for (long step = from; step <= to; step++) {
            double part = (double) step / steps;
            dot((int) Math.round(x0 + part * across), (int) Math.round(y0 + part * down), colour, 255);
        }
    }

    /** Copies a block of exactly the box's width · height opaque pixels into the box. */
    public void blit(int[] block, Box box) {
        if (block.length != (long) box.width() * box.height()) {
            throw new IllegalArgumentException(
                    block.length + " pixels are not the " + box.width() + " x " + box.height() + " of the box");
        }
        blit(block, 0, box);
    }

    /** Copies the box's width · height opaque pixels, which stand in an array from an index on, into the box. */
    public void blit(int[] pixels, int first, Box box) {
        Box seen = box.intersection(bounds);
        for (int y = seen.y(); y < seen.bottom(); y++) {
            int from = first + (y - box.y()) * box.width() + seen.x() - box.x();
            System.arraycopy(pixels, from, argb, y * bounds.width() + seen.x(), seen.width());
        }
    }

    /** Draws a text to the right from a pen position on its baseline. */
    public void text(RasterFont font, String text, int penX, int baselineY, int colour) {
        TextPen.draw(this, font, text, penX, baselineY, false, colour);
    }

    /** Draws a text that reads upward, from a pen position on its baseline, which is a column. */
    public void textUpward(RasterFont font, String text, int baselineX, int penY, int colour) {
        TextPen.draw(this, font, text, baselineX, penY, true, colour);
    }

    /** Blends a colour over one pixel, by its alpha and a coverage of 0 to 255. */
    void dot(int x, int y, int colour, int coverage) {
        if (x >= 0 && y >= 0 && x < bounds.width() && y < bounds.height()) {
            int index = y * bounds.width() + x;
            argb[index] = blended(argb[index], colour, coverage);
        }
    }

    private static int blended(int under, int over, int coverage) {
        int alpha = ((over >>> 24) * coverage + 127) / 255;
        return 0xFF000000
                | channel(under >> 16, over >> 16, alpha) << 16
                | channel(under >> 8, over >> 8, alpha) << 8
                | channel(under, over, alpha);
    }

    private static int channel(int under, int over, int alpha) {
        return ((under & 0xFF) * (255 - alpha) + (over & 0xFF) * alpha + 127) / 255;
    }
}
