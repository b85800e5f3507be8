package org.sonolens.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
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
    private static final Color OTHER_BOX = Color.color(1, 1, 1, 0.55);
    private static final Color POINTER = Color.color(1, 1, 1, 0.28);

    private static final double BEYOND = 10;

    private final Canvas canvas = new Canvas();
    private @Nullable Shown shown;
    private @Nullable SelectionBox draft;
    private List<SelectionBox> boxes = List.of();
    private int measured = -1;
    private double pointerX = -1;
    private double pointerY = -1;
    private double scale = 1;

    Overlay() {
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /** Puts something under the lines and boxes. */
    void addBelow(Node layer) {
        getChildren().addFirst(layer);
    }

    void show(@Nullable Shown next, double deviceScale) {
        Shown old = shown;
        boolean same = old != null
                && next != null
                && scale == deviceScale
                && old.bands() == next.bands()
                && old.viewport().equals(next.viewport())
                && Objects.equals(old.selection(), next.selection())
                && Objects.equals(old.crosshair(), next.crosshair());
        shown = next;
        scale = deviceScale;
        if (!same) {
            draw();
        }
    }

    /** All boxes of the recording, the selected one among them. @param itsMeasured whose numbers are shown, −1 for none */
    void boxes(List<SelectionBox> all, int itsMeasured) {
        boolean same = measured == itsMeasured && boxes.equals(all);
        boxes = all;
        measured = itsMeasured;
        if (!same) {
            draw();
        }
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
        for (int i = 0; i < boxes.size(); i++) {
            if (!boxes.get(i).equals(now.selection())) {
                g.setStroke(i == measured ? CROSSHAIR : OTHER_BOX);
                outline(g, now, boxes.get(i));
            }
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
        g.setFill(Color.color(1, 1, 1, 0.08));
        eachBand(now, box, g::fillRect);
        g.setStroke(BOX);
        outline(g, now, box);
    }

    private void outline(GraphicsContext g, Shown now, SelectionBox box) {
        eachBand(
                now,
                box,
                (x, y, width, height) ->
                        g.strokeRect(AxisInk.sharp(x), AxisInk.sharp(y), Math.max(1, width), Math.max(1, height)));
    }

    private interface Rectangle {
        void draw(double x, double y, double width, double height);
    }

    /** Draws a box in each band, cut off well outside the band, so that no far edge of a deep zoom is drawn. */
    private void eachBand(Shown now, SelectionBox box, Rectangle rectangle) {
        Viewport viewport = now.viewport();
        int band = viewport.heightPx();
        double left = Math.max(-BEYOND, viewport.xOf(box.span().first()));
        double right =
                Math.min(viewport.widthPx() + BEYOND, viewport.xOf(box.span().end()));
        double top = Math.max(0, viewport.yOf(box.highHz()));
        double bottom = Math.min(band, viewport.yOf(box.lowHz()));
        if (left >= right || top >= bottom) {
            return;
        }
        for (int b = 0; b < now.bands(); b++) {
            rectangle.draw(
                    left / scale, (b * (double) band + top) / scale, (right - left) / scale, (bottom - top) / scale);
        }
    }
}
