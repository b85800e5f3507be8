package org.sonolens.ui;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Viewport;

/**
 * The mouse on an axis: a drag moves it or the end that is near, the wheel zooms at the pointer, a double click shows all of
 * it again. FX thread only.
 */
final class AxisGestures {
    private final Session session;
    private final WheelTurns turns;
    private final Region pane;
    private final boolean time;
    private @Nullable AxisDrag drag;
    private @Nullable Shown begun;
    private double bandTopPx;

    private AxisGestures(Session session, Region pane, boolean time) {
        this.session = session;
        this.turns = new WheelTurns(session);
        this.pane = pane;
        this.time = time;
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(e -> released());
        pane.setOnMouseMoved(this::moved);
        pane.setOnScroll(this::scrolled);
    }

    static void onTime(Session session, Region pane) {
        new AxisGestures(session, pane, true);
    }

    static void onFrequency(Session session, Region pane) {
        new AxisGestures(session, pane, false);
    }

    private void pressed(MouseEvent e) {
        drag = null;
        Shown now = session.shown();
        if (now == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.getClickCount() == 2) {
            session.change(time ? Shown::fitTime : Shown::fitFrequency);
            return;
        }
        begun = now;
        // the band stays the one that was pressed, though the pointer may leave it
        bandTopPx = bandTop(now, at(e));
        drag = new AxisDrag(now.viewport(), place(now, at(e)));
    }

    private void dragged(MouseEvent e) {
        AxisDrag held = drag;
        if (held == null) {
            return;
        }
        session.change(now -> {
            double place = px(at(e)) - bandTopPx;
            return now.withViewport(
                    time
                            ? held.time(place, now.frames())
                            : held.frequency(place, now.facts().trueNyquistHz()));
        });
    }

    private void released() {
        Shown from = begun;
        drag = null;
        begun = null;
        if (from != null) {
            session.change(now -> now.info().id() == from.info().id() ? now.endOf(from) : now);
        }
    }

    private void moved(MouseEvent e) {
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        double length = time ? now.viewport().widthPx() : now.viewport().heightPx();
        boolean all = AxisDrag.Grip.at(place(now, at(e)) / length) == AxisDrag.Grip.ALL;
        pane.setCursor(all ? Cursor.OPEN_HAND : time ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    }

    private void scrolled(ScrollEvent e) {
        double steps = WheelSteps.of(e);
        if (steps == 0) {
            return;
        }
        turns.turn(now -> {
            Viewport v = now.viewport();
            return time
                    ? v.zoomTimeAt(place(now, e.getX()), WheelSteps.factor(steps), now.frames())
                    : v.zoomFrequencyAt(
                            place(now, e.getY()),
                            WheelSteps.factor(steps),
                            now.facts().trueNyquistHz());
        });
        e.consume();
    }

    private double place(Shown now, double at) {
        return px(at) - bandTop(now, at);
    }

    /** Device pixels down to the band that is pointed at; 0 along the time axis. */
    private double bandTop(Shown now, double at) {
        int height = now.viewport().heightPx();
        return time ? 0 : Math.clamp((int) (px(at) / height), 0, now.bands() - 1) * (double) height;
    }

    private double px(double at) {
        return at * PixelSurface.scaleOf(pane);
    }

    private double at(MouseEvent e) {
        return time ? e.getX() : e.getY();
    }
}
