package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;

/** The frequency axes left of the picture, one a band. FX thread only. */
final class FrequencyAxisPane extends Region {
    static final double WIDTH = 58;

    private final Canvas canvas = new Canvas();
    private @Nullable Shown shown;

    FrequencyAxisPane() {
        getChildren().add(canvas);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleText("Frequency axis");
    }

    void show(@Nullable Shown next) {
        shown = next;
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, WIDTH, getHeight());
        Shown now = shown;
        if (now == null || getHeight() < 30) {
            return;
        }
        double band = getHeight() / now.bands();
        for (int i = 0; i < now.bands(); i++) {
            draw(g, now.viewport().axis(), i * band, band, now.bands() > 1 ? Integer.toString(i + 1) : "");
        }
    }

    private static void draw(GraphicsContext g, FrequencyAxis axis, double top, double height, String mark) {
        Ticks ticks = FrequencyTicks.of(axis, (int) height);
        for (double minor : ticks.minor()) {
            tick(g, top + (1 - axis.heightOf(minor)) * height, top + height, AxisInk.MINOR_TICK);
        }
        double lowest = top + height - 7;
        for (Tick tick : ticks.labelled()) {
            double y = top + (1 - axis.heightOf(tick.value())) * height;
            tick(g, y, top + height, AxisInk.TICK);
            double at = Math.clamp(y, top + 7, lowest);
            AxisInk.text(g, tick.label(), WIDTH - 9, at, TextAlignment.RIGHT, VPos.CENTER);
        }
        AxisInk.text(g, ticks.unit(), 2, top + 7, TextAlignment.LEFT, VPos.CENTER);
        if (!mark.isEmpty()) {
            AxisInk.text(g, mark, 6, top + height / 2, TextAlignment.LEFT, VPos.CENTER);
        }
    }

    private static void tick(GraphicsContext g, double y, double bottom, double length) {
        double sharp = AxisInk.sharp(Math.min(y, bottom - 1));
        g.strokeLine(WIDTH - length, sharp, WIDTH, sharp);
    }
}
