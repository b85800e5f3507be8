package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;

/** The frequency axes left of the picture, one a band. FX thread only. */
final class FrequencyAxisPane extends Region {
    private static final double USUAL_WIDTH = 58;
    private static final double HALF_LETTER = 7;

    private final Canvas canvas = new Canvas();
    private final BeyondMark beyond;
    private @Nullable Shown shown;

    /** @param beyond stands under the topmost label */
    FrequencyAxisPane(BeyondMark beyond) {
        this.beyond = beyond;
        getChildren().addAll(canvas, beyond);
        setAccessibleText("Frequency axis");
    }

    /** How wide it is, with room for text of the chosen size. */
    static double width() {
        return Math.round(USUAL_WIDTH * Math.max(1, Theme.textScale()));
    }

    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (old == null
                || next == null
                || old.bands() != next.bands()
                || !old.viewport().equals(next.viewport())) {
            draw();
        }
    }

    /** How far down the pane a frequency of a band stands, in pixels of the scene. */
    double yOf(Shown now, int band, double hz) {
        return (band + 1 - now.viewport().axis().heightOf(hz)) * bandHeight(now);
    }

    private double bandHeight(Shown now) {
        return now.viewport().heightPx() / PixelSurface.scaleOf(this);
    }

    @Override
    protected void layoutChildren() {
        double markWidth = Math.min(width(), beyond.prefWidth(-1));
        beyond.resizeRelocate(width() - markWidth - 4, 3 * HALF_LETTER, markWidth, beyond.prefHeight(-1));
        draw();
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, width(), getHeight());
        Shown now = shown;
        if (now == null || getHeight() < 30) {
            return;
        }
        for (int i = 0; i < now.bands(); i++) {
            draw(g, now, i, now.bands() > 1 ? Integer.toString(i + 1) : "");
        }
    }

    private void draw(GraphicsContext g, Shown now, int band, String mark) {
        double height = bandHeight(now);
        double top = band * height;
        double bottom = top + height;
        Ticks ticks = FrequencyTicks.of(now.viewport().axis(), (int) (height / Theme.textScale()));
        for (double minor : ticks.minor()) {
            tick(g, yOf(now, band, minor), bottom, AxisInk.MINOR_TICK);
        }
        for (Tick tick : ticks.labelled()) {
            double y = yOf(now, band, tick.value());
            tick(g, y, bottom, AxisInk.TICK);
            double at = Math.clamp(y, top + HALF_LETTER, bottom - HALF_LETTER);
            AxisInk.text(g, tick.label(), width() - 9, at, TextAlignment.RIGHT, VPos.CENTER);
        }
        AxisInk.text(g, ticks.unit(), 2, top + HALF_LETTER, TextAlignment.LEFT, VPos.CENTER);
        if (!mark.isEmpty()) {
            AxisInk.text(g, mark, 6, top + height / 2, TextAlignment.LEFT, VPos.CENTER);
        }
    }

    private static void tick(GraphicsContext g, double y, double bottom, double length) {
        double sharp = AxisInk.sharp(Math.min(y, bottom - 1));
        g.strokeLine(width() - length, sharp, width(), sharp);
    }
}
