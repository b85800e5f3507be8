package org.sonolens.settings;

/**
 * Where the window stood. Immutable.
 *
 * @param x left edge on the desktop, in JavaFX's pixels; may be negative with several screens
 * @param y upper edge
 * @param widthPx above 0, as it is when not maximized
 * @param heightPx above 0
 * @param maximized whether it filled the screen
 */
public record WindowPlace(double x, double y, double widthPx, double heightPx, boolean maximized) {
    public WindowPlace {
        if (!(widthPx > 0 && heightPx > 0) || !Double.isFinite(x + y + widthPx + heightPx)) {
            throw new IllegalArgumentException(
                    "a window of " + widthPx + " by " + heightPx + " at " + x + ", " + y + " cannot be shown");
        }
    }
}
