package org.sonolens.ui;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Viewport;

/**
 * The mouse on the picture or the waveform: drag draws a box, Ctrl+drag zooms to it, inside a box it moves the box and at
 * its edges it resizes it; Shift or middle drag pans; the wheel zooms at the pointer (Ctrl: frequency, Shift: pans); a click
 * sets the crosshair, a double click fits. FX thread only.
 */
final class PictureGestures {
    private static final double SMALLEST_DRAG = 3;
    private static final double EDGE_REACH = 5;
    private static final double PAN_SHARE = 1 / 12.0;

    private final Session session;
    private final WheelTurns turns;
    private final Overlay overlay;
    private final Region pane;
    private final boolean wholeHeight;
    private final BoxBook boxes;
    private double pressX;
    private double pressY;
    private boolean panning;
    private boolean dragged;
    private boolean dragBegun;
    private @Nullable Shown begun;
    private @Nullable BoxDrag boxDrag;

    private PictureGestures(Session session, BoxBook boxes, Overlay overlay, Region pane, boolean wholeHeight) {
        this.boxes = boxes;
        this.session = session;
        this.turns = new WheelTurns(session);
        this.overlay = overlay;
        this.pane = pane;
        this.wholeHeight = wholeHeight;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    static void onPicture(Session session, BoxBook boxes, Overlay overlay, Region pane) {
        new PictureGestures(session, boxes, overlay, pane, false);
    }

    /** On the waveform, where a box spans all frequencies seen. */
    static void onWaveform(Session session, BoxBook boxes, Overlay overlay, Region pane) {
        new PictureGestures(session, boxes, overlay, pane, true);
    }

    private void pressed(MouseEvent e) {
        Shown now = session.shown();
        pressX = e.getX();
        pressY = e.getY();
        dragged = false;
        dragBegun = false;
        begun = now;
        boxes.hold();
        panning = e.getButton() == MouseButton.MIDDLE || e.isShiftDown();
        boolean plain = e.getButton() == MouseButton.PRIMARY && !panning && !e.isControlDown();
        boxDrag = now != null && plain ? boxAt(now, e) : null;
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            boxDrag = null;
            session.change(Shown::fit);
        }
    }

    private void dragged(MouseEvent e) {
        Shown from = begun;
        Shown now = session.shown();
        if (from == null || now == null || now.info().id() != from.info().id()) {
            return;
        }
        dragged |= Math.hypot(e.getX() - pressX, e.getY() - pressY) > SMALLEST_DRAG;
        BoxDrag held = boxDrag;
        if (panning) {
            pan(from, e);
        } else if (dragged && held != null) {
            select(held);
            session.change(s -> s.withSelection(held.to(px(e.getX()), row(s, e.getY()), s.frames())));
        } else if (dragged && e.getButton() == MouseButton.PRIMARY) {
            overlay.draft(box(now, e));
        }
    }

    private void pan(Shown from, MouseEvent e) {
        int pixels = (int) Math.round(px(pressX - e.getX()));
        double rows = wholeHeight ? 0 : px(e.getY() - pressY);
        session.change(s -> s.withViewport(from.viewport()
                .panByPixels(pixels, s.frames())
                .panFrequency(rows, s.facts().trueNyquistHz())));
    }

    private void released(MouseEvent e) {
        overlay.draft(null);
        Shown from = begun;
        Shown now = session.shown();
        begun = null;
        end(e, from, now);
        boxes.letGo();
    }

    private void end(MouseEvent e, @Nullable Shown from, @Nullable Shown now) {
        if (from == null || now == null || now.info().id() != from.info().id()) {
            return;
        }
        boolean primary = e.getButton() == MouseButton.PRIMARY;
        if (panning) {
            session.change(s -> s.endOf(from));
        } else if (dragged && primary && boxDrag == null) {
            SelectionBox box = box(now, e);
            boolean zoom = e.isControlDown();
            // what is selected stays where it is: this is another box
            session.change(s -> s.withSelection(null));
            session.change(s -> zoom ? s.withSelection(box).zoomToSelection() : s.withSelection(box));
        } else if (!dragged && primary && e.getClickCount() == 1) {
            double sample = now.viewport().sampleAt(px(e.getX()));
            double hz = wholeHeight ? middleHz(now) : now.viewport().hzAt(row(now, e.getY()));
            BoxDrag hit = boxDrag;
            session.change(s -> s.withCrosshair(new Crosshair(sample, hz, false)));
            boxes.select(
                    hit == null || hit.box().equals(now.selection())
                            ? -1
                            : boxes.boxes().indexOf(hit.box()));
        }
    }

    private void moved(MouseEvent e) {
        Shown now = session.shown();
        BoxDrag over = now == null ? null : boxAt(now, e);
        pane.setCursor(over == null ? Cursor.DEFAULT : cursor(over));
    }

    private static Cursor cursor(BoxDrag over) {
        if (over.isWhole()) {
            return Cursor.MOVE;
        }
        if (over.left() || over.right()) {
            return over.top() || over.bottom() ? Cursor.SE_RESIZE : Cursor.H_RESIZE;
        }
        return Cursor.V_RESIZE;
    }

    private void scrolled(ScrollEvent e) {
        double steps = WheelSteps.of(e);
        if (steps == 0) {
            return;
        }
        turns.turn(now -> {
            Viewport v = now.viewport();
            if (e.isShiftDown()) {
                return v.panByPixels((int) Math.round(-steps * v.widthPx() * PAN_SHARE), now.frames());
            }
            if (e.isControlDown() && !wholeHeight) {
                return v.zoomFrequencyAt(
                        row(now, e.getY()),
                        WheelSteps.factor(steps),
                        now.facts().trueNyquistHz());
            }
            return v.zoomTimeAt(px(e.getX()), WheelSteps.factor(steps), now.frames());
        });
        e.consume();
    }

    private void select(BoxDrag hold) {
        Shown now = session.shown();
        int number = boxes.boxes().indexOf(hold.box());
        if (now != null && number >= 0 && number != boxes.selected() && !dragBegun) {
            boxes.select(number);
        }
        dragBegun = true;
    }

    /**
     * The selected box there, else the last drawn of the others. Of one that takes most of the view only the edges can be
     * taken hold of: it is the ground on which others are drawn.
     */
    private @Nullable BoxDrag boxAt(Shown now, MouseEvent e) {
        if (wholeHeight) {
            return null;
        }
        Viewport v = now.viewport();
        double x = px(e.getX());
        double y = row(now, e.getY());
        SelectionBox selected = now.selection();
        BoxDrag hold = selected == null ? null : BoxDrag.at(v, selected, x, y, px(EDGE_REACH));
        for (int i = boxes.boxes().size() - 1; i >= 0 && hold == null; i--) {
            BoxDrag other = BoxDrag.at(v, boxes.boxes().get(i), x, y, px(EDGE_REACH));
            hold = other != null && !(other.isWhole() && other.fillsView()) ? other : null;
        }
        return hold;
    }

    private SelectionBox box(Shown now, MouseEvent e) {
        Viewport v = now.viewport();
        double left = v.sampleAt(px(Math.min(pressX, e.getX())));
        double right = v.sampleAt(px(Math.max(pressX, e.getX())));
        // a box stays in the band it was begun in
        double height = v.heightPx();
        double bandTop = px(pressY) - row(now, pressY);
        double y = Math.clamp(px(e.getY()) - bandTop, 0, height);
        double a = wholeHeight ? v.axis().lowHz() : v.hzAt(row(now, pressY));
        double b = wholeHeight ? v.axis().highHz() : v.hzAt(y);
        double low = Math.min(a, b);
        return new SelectionBox(
                now.clipped((long) Math.floor(left), (long) Math.ceil(right)),
                low,
                Math.max(Math.max(a, b), Math.nextUp(low)));
    }

    /** Two fingers on a pad or screen zoom in time, with Ctrl in frequency; a gesture is one step to go back. */
    private void pinched(ZoomEvent e) {
        if (!(e.getZoomFactor() > 0) || e.getZoomFactor() == 1) {
            return;
        }
        turns.turn(now -> e.isControlDown() && !wholeHeight
                ? now.viewport()
                        .zoomFrequencyAt(
                                row(now, e.getY()),
                                e.getZoomFactor(),
                                now.facts().trueNyquistHz())
                : now.viewport().zoomTimeAt(px(e.getX()), e.getZoomFactor(), now.frames()));
        e.consume();
    }

    private static double middleHz(Shown now) {
        return now.viewport().hzAt(now.viewport().heightPx() / 2.0);
    }

    private double px(double length) {
        return length * PixelSurface.scaleOf(pane);
    }

    /** Device pixels down the band that is there. */
    private double row(Shown now, double y) {
        int height = now.viewport().heightPx();
        int band = Math.clamp((int) Math.floor(px(y) / height), 0, now.bands() - 1);
        return px(y) - band * (double) height;
    }
}
