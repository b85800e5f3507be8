package org.sonolens.picture;

/**
 * A rectangle of whole pixels: columns x to below x+width, rows y to below y+height. Immutable.
 *
 * @param x leftmost column, may be negative
 * @param y topmost row, may be negative
 * @param width columns, 0 or more
 * @param height rows, 0 or more
 */
public record Box(int x, int y, int width, int height) {
    /** The part that is not there. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    public Box {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a box of " + width + " x " + height + " pixels");
        }
    }

    /** The box between two columns and two rows; empty where an end does not lie behind its start. */
    public static Box between(int left, int top, int right, int bottom) {
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** First column to the right of the box. */
    public int right() {
        return x + width;
    }

    /** First row below the box. */
    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Whether every pixel of the other box is one of this; an empty box is in every box. */
    public boolean contains(Box other) {
        return other.isEmpty()
                || (other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom());
    }

    /** Whether the two have a pixel in common. */
    public boolean overlaps(Box other) {
        return !intersection(other).isEmpty();
    }

    /** The pixels that both have; empty when there are none. */
    public Box intersection(Box other) {
        return between(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    /** This box with so many pixels more at its left and right and at its top and bottom; fewer when negative. */
    public Box grown(int sideways, int upAndDown) {
        return between(x - sideways, y - upAndDown, right() + sideways, bottom() + upAndDown);
    }

    public Box moved(int right, int down) {
        return new Box(x + right, y + down, width, height);
    }
}
