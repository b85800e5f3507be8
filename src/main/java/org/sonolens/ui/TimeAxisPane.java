package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;
import org.sonolens.view.TimeTicks;

/** The time axis below the picture. FX thread only. */
final class TimeAxisPane extends Region {
    static final double HEIGHT = 26;

    private final Canvas canvas = new Canvas();
    private @Nullable Shown shown;

    TimeAxisPane() {
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(Words.of("picture.time-axis"));
    }

    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (old == null
                || next == null
                || !old.facts().equals(next.facts())
                || !old.viewport().span().equals(next.viewport().span())) {
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), getHeight());
        Shown now = shown;
        if (now == null || getWidth() < 40) {
            return;
        }
        double start = now.seconds(now.viewport().span().first());
        double end = now.seconds(now.viewport().span().end());
        Ticks ticks = TimeTicks.of(start, end, (int) (getWidth() / Theme.textScale()));
        for (double minor : ticks.minor()) {
            mark(g, (minor - start) / (end - start), AxisInk.MINOR_TICK);
        }
        double larger = Theme.textScale();
        double unitWidth = 10 + 7.0 * larger * ticks.unit().length();
        for (Tick tick : ticks.labelled()) {
            double part = (tick.value() - start) / (end - start);
            mark(g, part, AxisInk.TICK);
            double half = 3.5 * larger * tick.label().length();
            double x = Math.clamp(part * getWidth(), half, Math.max(half, getWidth() - half));
            if (x + half < getWidth() - unitWidth) {
                AxisInk.text(g, tick.label(), x, AxisInk.TICK + 3, TextAlignment.CENTER, VPos.TOP);
            }
        }
        AxisInk.text(g, ticks.unit(), getWidth(), AxisInk.TICK + 3, TextAlignment.RIGHT, VPos.TOP);
    }

    private void mark(GraphicsContext g, double part, double length) {
        double x = AxisInk.sharp(Math.min(part * getWidth(), getWidth() - 1));
        g.strokeLine(x, 0, x, length);
    }
}
