package org.sonolens.ui;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Viewport;

/**
 * The mouse on the picture: drag draws a box, Ctrl+drag zooms to it, Shift or middle drag pans, the wheel zooms at the
 * pointer (Ctrl: frequency, Shift: pans), a click sets the crosshair, a double click fits. FX thread only.
 */
final class PictureGestures {
    private static final double SMALLEST_BOX = 3;
    private static final double WHEEL_STEP = 1.25;

    private final Session session;
    private final SpectrogramPane picture;
    private final Overlay overlay;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean panning;
    private boolean dragged;
    private @Nullable Shown panFrom;

    PictureGestures(Session session, SpectrogramPane picture, Overlay overlay, Node target) {
        this.session = session;
        this.picture = picture;
        this.overlay = overlay;
        target.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        target.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        target.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        target.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(MouseEvent e) {
        pressX = lastX = e.getX();
        pressY = lastY = e.getY();
        dragged = false;
        panning = e.getButton() == MouseButton.MIDDLE || e.isShiftDown();
        panFrom = session.shown();
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            session.change(Shown::fit);
        }
    }

    private void dragged(MouseEvent e) {
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        dragged |= Math.hypot(e.getX() - pressX, e.getY() - pressY) > SMALLEST_BOX;
        if (panning) {
            pan(e, now);
        } else if (dragged && e.getButton() == MouseButton.PRIMARY) {
            overlay.draft(box(now, e));
        }
    }

    private void pan(MouseEvent e, Shown now) {
        double scale = picture.scale();
        int pixels = (int) Math.round((lastX - e.getX()) * scale);
        double rows = (e.getY() - lastY) * scale;
        lastX = e.getX();
        lastY = e.getY();
        Viewport moved = now.viewport()
                .panByPixels(pixels, now.frames())
                .panFrequency(rows, now.facts().trueNyquistHz());
        session.change(s -> s.withViewport(moved));
    }

    private void released(MouseEvent e) {
        overlay.draft(null);
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        if (panning) {
            Shown from = panFrom;
            if (dragged && from != null && !from.viewport().equals(now.viewport())) {
                // the whole drag is one step of the history
                session.change(s -> from.goTo(s.viewport()).withRange(s.range()));
            }
        } else if (dragged && e.getButton() == MouseButton.PRIMARY) {
            SelectionBox box = box(now, e);
            boolean zoom = e.isControlDown();
            session.change(s -> zoom ? s.withSelection(box).zoomToSelection() : s.withSelection(box));
        } else if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1) {
            double hz = hz(now, e.getY());
            double sample = sample(now, e.getX());
            session.change(s -> s.withSelection(null).withCrosshair(new Crosshair(sample, hz, false)));
        }
    }

    private void scrolled(ScrollEvent e) {
        double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (delta == 0) {
            return;
        }
        double steps = Math.clamp(delta / 40, -4, 4);
        double scale = picture.scale();
        session.change(now -> {
            Viewport v = now.viewport();
            double factor = Math.pow(WHEEL_STEP, steps);
            if (e.isShiftDown()) {
                return now.withViewport(
                        v.panByPixels((int) Math.round(-steps * v.widthPx() / 12.0), now.frames()));
            }
            if (e.isControlDown()) {
                double y = e.getY() * scale % v.heightPx();
                return now.withViewport(
                        v.zoomFrequencyAt(y, factor, now.facts().trueNyquistHz()));
            }
            return now.goTo(v.zoomTimeAt(e.getX() * scale, factor, now.frames()));
        });
        e.consume();
    }

    private SelectionBox box(Shown now, MouseEvent e) {
        double left = sample(now, Math.min(pressX, e.getX()));
        double right = sample(now, Math.max(pressX, e.getX()));
        double bandHeight = now.viewport().heightPx() / picture.scale();
        // a box stays in the band it was begun in
        double bandTop = Math.floor(pressY / bandHeight) * bandHeight;
        double y = Math.clamp(e.getY(), bandTop, bandTop + bandHeight - 0.01);
        double a = hz(now, pressY);
        double b = hz(now, y);
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        return new SelectionBox(
                now.clipped((long) Math.floor(left), (long) Math.ceil(right)), low, Math.max(high, low + 1e-3));
    }

    private double sample(Shown now, double x) {
        return now.viewport().sampleAt(x * picture.scale());
    }

    private double hz(Shown now, double y) {
        double rows = y * picture.scale();
        return now.viewport().hzAt(rows % now.viewport().heightPx());
    }
}
