package org.sonolens.ui;

import javafx.scene.input.ScrollEvent;

/** A turn of the wheel in steps of a common mouse. Stateless. */
final class WheelSteps {
    private static final double STEP_PX = 40;
    private static final double MOST = 4;
    private static final double ZOOM = 1.25;

    private WheelSteps() {}

    /** Steps away from the user, a touch pad's parts of one; with Shift some systems turn the wheel sideways. */
    static double of(ScrollEvent e) {
        double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        return Math.clamp(delta / STEP_PX, -MOST, MOST);
    }

    /** By how much so many steps zoom in. */
    static double factor(double steps) {
        return Math.pow(ZOOM, steps);
    }
}
