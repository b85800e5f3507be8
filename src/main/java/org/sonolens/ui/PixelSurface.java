package org.sonolens.ui;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * One buffer of device pixels on the heap and the node that shows it, never larger than the window. FX thread only. The
 * render thread reads the buffer later, so nothing of a recording's memory may ever be in it.
 */
final class PixelSurface {
    private final ImageView node = new ImageView();
    private int widthPx = 1;
    private int heightPx = 1;
    private int[] argb = new int[1];
    private int[] copy = new int[0];
    private PixelBuffer<IntBuffer> buffer = wrap();

    PixelSurface() {
        node.setSmooth(false);
        node.setMouseTransparent(true);
        // or each change of a pixel would have the whole window laid out
        node.setManaged(false);
        node.setImage(new WritableImage(buffer));
    }

    /** Device pixels that a pixel of a node's scene has: 2 on a screen of twice the density, 1 before it is shown. */
    static double scaleOf(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    ImageView node() {
        return node;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    /** The pixels themselves, row by row, opaque ARGB. */
    int[] argb() {
        return argb;
    }

    /** The pixels as they are now, in an array that the next call uses again. */
    int[] copy() {
        if (copy.length != argb.length) {
            copy = new int[argb.length];
        }
        System.arraycopy(argb, 0, copy, 0, argb.length);
        return copy;
    }

    /** Makes the buffer of a size; true when that is another than before, and then it is filled with one colour. */
    boolean resize(int newWidthPx, int newHeightPx, double scale, int background) {
        node.setFitWidth(newWidthPx / scale);
        node.setFitHeight(newHeightPx / scale);
        if (newWidthPx == widthPx && newHeightPx == heightPx) {
            return false;
        }
        widthPx = newWidthPx;
        heightPx = newHeightPx;
        argb = new int[widthPx * heightPx];
        java.util.Arrays.fill(argb, background);
        buffer = wrap();
        node.setImage(new WritableImage(buffer));
        return true;
    }

    /** Shows what was written into the columns [from, to). */
    void show(int from, int to) {
        buffer.updateBuffer(shown -> new Rectangle2D(from, 0, Math.max(1, to - from), heightPx));
    }

    void showAll() {
        show(0, widthPx);
    }

    private PixelBuffer<IntBuffer> wrap() {
        return new PixelBuffer<>(widthPx, heightPx, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
    }
}
