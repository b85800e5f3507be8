package org.sonolens.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Viewport;

/** What is drawn over the spectrogram: the box, the crosshair, the lines at the pointer. FX thread only. */
final class Overlay extends Region {
    private static final Color BOX = Color.web("#ffffff");
    private static final Color CROSSHAIR = Color.web("#4fc4d6");
    private static final Color POINTER = Color.color(1, 1, 1, 0.28);

    private final Canvas canvas = new Canvas();
    private @Nullable Shown shown;
    private @Nullable SelectionBox draft;
    private double pointerX = -1;
    private double pointerY = -1;
    private double scale = 1;

    Overlay() {
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    void show(@Nullable Shown next, double deviceScale) {
        shown = next;
        scale = deviceScale;
        draw();
    }

    /** A box that is being drawn; null for none. */
    void draft(@Nullable SelectionBox box) {
        draft = box;
        draw();
    }

    /** Where the pointer is; x negative when it is elsewhere, y when it is on the waveform. */
    void pointer(double x, double y) {
        pointerX = x;
        pointerY = y;
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), getHeight());
        Shown now = shown;
        if (now == null) {
            return;
        }
        if (pointerX >= 0) {
            g.setStroke(POINTER);
            cross(g, pointerX, pointerY);
        }
        SelectionBox box = draft != null ? draft : now.selection();
        if (box != null) {
            drawBox(g, now, box);
        }
        Crosshair crosshair = now.crosshair();
        if (crosshair != null) {
            g.setStroke(CROSSHAIR);
            Viewport viewport = now.viewport();
            for (int band = 0; band < now.bands(); band++) {
                double top = band * viewport.heightPx() / scale;
                cross(g, viewport.xOf(crosshair.sample()) / scale, top + viewport.yOf(crosshair.hz()) / scale);
            }
        }
    }

    private void cross(GraphicsContext g, double x, double y) {
        double sharpX = AxisInk.sharp(x);
        g.strokeLine(sharpX, 0, sharpX, getHeight());
        if (y >= 0) {
            double sharpY = AxisInk.sharp(y);
            g.strokeLine(0, sharpY, getWidth(), sharpY);
        }
    }

    private void drawBox(GraphicsContext g, Shown now, SelectionBox box) {
        Viewport viewport = now.viewport();
        double left = viewport.xOf(box.span().first()) / scale;
        double right = viewport.xOf(box.span().end()) / scale;
        for (int band = 0; band < now.bands(); band++) {
            double top = (band * viewport.heightPx() + viewport.yOf(box.highHz())) / scale;
            double bottom = (band * viewport.heightPx() + viewport.yOf(box.lowHz())) / scale;
            g.setFill(Color.color(1, 1, 1, 0.08));
            g.fillRect(left, top, right - left, bottom - top);
            g.setStroke(BOX);
            g.strokeRect(AxisInk.sharp(left), AxisInk.sharp(top), Math.max(1, right - left), Math.max(1, bottom - top));
        }
    }
}
