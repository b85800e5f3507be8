package org.sonolens.ui;

import org.sonolens.view.Viewport;

/** Moves of the crosshair by keys; the view follows one that leaves it. Pure functions. */
final class CrosshairSteps {
    private static final double FOLLOWED_PART = 0.1;

    private CrosshairSteps() {}

    /** The box that is drawn, else the crosshair, moved by device pixels. */
    static Shown moved(Shown s, int x, int y) {
        Shown moved = s.nudged(x, y);
        Crosshair at = moved.crosshair();
        return s.selection() != null || at == null ? moved : following(moved, at);
    }

    private static Shown following(Shown s, Crosshair at) {
        Viewport v = s.viewport();
        double x = v.xOf(at.sample());
        double margin = FOLLOWED_PART * v.widthPx();
        if (x < 0) {
            return s.withViewport(v.panByPixels(Math.round(x - margin), s.frames()));
        }
        return x < v.widthPx() ? s : s.withViewport(v.panByPixels(Math.round(x - v.widthPx() + margin), s.frames()));
    }
}
