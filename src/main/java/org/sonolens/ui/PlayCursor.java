package org.sonolens.ui;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The line over waveform and picture at what is heard. It is a node that is moved, so nothing below is drawn again. FX
 * thread only.
 */
final class PlayCursor extends Region {
    private static final Color INK = Color.web("#ffd479");
    private static final double DIM = 0.55;

    private final Rectangle line = new Rectangle(1, 1, INK);
    private double shownX = Double.NaN;

    PlayCursor() {
        setId("play-cursor");
        setMouseTransparent(true);
        line.setManaged(false);
        line.setVisible(false);
        line.setSmooth(false);
        getChildren().add(line);
    }

    /** Stands at a place, in pixels of the scene from the left; nowhere when that is outside. */
    void moveTo(double x, boolean playing) {
        double whole = Math.floor(x);
        boolean inside = whole >= 0 && whole < getWidth();
        if (line.isVisible() != inside) {
            line.setVisible(inside);
        }
        if (inside && whole != shownX) {
            line.setTranslateX(whole);
            shownX = whole;
        }
        double opacity = playing ? 1 : DIM;
        if (line.getOpacity() != opacity) {
            line.setOpacity(opacity);
        }
    }

    void hide() {
        line.setVisible(false);
    }

    boolean isShown() {
        return line.isVisible();
    }

    /** Where it stands, for tests. */
    double x() {
        return line.getTranslateX();
    }

    @Override
    protected void layoutChildren() {
        line.setHeight(getHeight());
    }
}
