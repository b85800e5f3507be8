package org.sonolens.ui;

import org.sonolens.settings.FollowMode;
import org.sonolens.view.Viewport;

/**
 * Keeps the view with the play cursor: page by page, or along with it in steps, about one a second because each is another
 * picture. A view that the user moved away from the cursor stays there. FX thread only.
 */
final class ViewFollowing {
    private static final long NANOS_BETWEEN_STEPS = 900_000_000;
    private static final double MIDDLE = 0.5;

    /** Where the cursor is about to leave the view, which does not wait for that. */
    private static final double NEAR_END = 0.8;

    private static final double OVERLAP = 0.08;
    private static final double REACH = 0.25;

    private final Session session;
    private long lastNanos;

    ViewFollowing(Session session) {
        this.session = session;
    }

    /** Moves the view where that is due. @param position of what is heard, in samples */
    void follow(FollowMode mode, double position, long nanos) {
        Shown now = session.shown();
        if (now == null || mode == FollowMode.STAY || now.isWhole()) {
            return;
        }
        Viewport view = now.viewport();
        double width = view.widthPx();
        double x = view.xOf(position);
        if (mode == FollowMode.PAGE && x >= width && x < width * (1 + REACH)) {
            pan(Math.round(x - OVERLAP * width));
        } else if (mode == FollowMode.FOLLOW
                && x > MIDDLE * width + 1
                && x < width * (1 + REACH)
                && (nanos - lastNanos >= NANOS_BETWEEN_STEPS || x > NEAR_END * width)) {
            lastNanos = nanos;
            pan(Math.round(x - MIDDLE * width));
        }
    }

    private void pan(long pixels) {
        session.change(s -> s.withViewport(s.viewport().panByPixels(pixels, s.frames())));
    }
}
