package org.sonolens.ui;

import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformColumns;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformRequest;
import org.sonolens.view.TimeSpan;

/** The whole file as a thin outline with the visible part framed; a click or drag goes there. FX thread only. */
final class OverviewBar extends Region {
    static final double HEIGHT = 30;
    private static final Color OUTLINE = Color.web("#56606e");
    private static final Color FRAME = Color.web("#4fc4d6");

    private final TileService tiles;
    private final Canvas canvas = new Canvas();
    private final PulsePainter pulses = new PulsePainter(this::draw);
    private @Nullable Shown shown;
    private @Nullable WaveformJob job;

    /** @param goTo told the part of the file, 0 to 1, that should be in the middle */
    OverviewBar(TileService tiles, DoubleConsumer goTo) {
        this.tiles = tiles;
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText("Overview of the whole recording");
        setOnMousePressed(e -> goTo.accept(Math.clamp(e.getX() / getWidth(), 0, 1)));
        setOnMouseDragged(e -> goTo.accept(Math.clamp(e.getX() / getWidth(), 0, 1)));
    }

    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (next == null) {
            stopJob();
        } else if (old == null || job == null || old.info().id() != next.info().id() || old.frames() != next.frames()) {
            begin(next);
        }
        pulses.wake();
    }

    void stop() {
        stopJob();
        pulses.stop();
    }

    @Override
    protected void layoutChildren() {
        if (shown != null && job != null && job.request().widthPx() != (int) getWidth()) {
            begin(shown);
        }
        pulses.wake();
    }

    private void begin(Shown next) {
        stopJob();
        if (getWidth() >= 20) {
            job = tiles.waveform(
                    next.recording(),
                    new WaveformRequest(new TimeSpan(0, next.frames()), (int) getWidth(), next.channels()),
                    pulses::wake);
        }
    }

    private void stopJob() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), getHeight());
        Shown now = shown;
        if (now == null) {
            return;
        }
        if (job == null) {
            begin(now);
        }
        WaveformJob outline = job;
        double middle = HEIGHT / 2;
        if (outline != null && outline.peak() > 0) {
            WaveformColumns columns = outline.columns();
            g.setFill(OUTLINE);
            double scale = (HEIGHT / 2 - 3) / outline.peak();
            for (int c = 0; c < columns.widthPx(); c++) {
                float size = 0;
                for (int band = 0; band < columns.bands(); band++) {
                    size = Math.max(size, Math.max(columns.max(band, c), -columns.min(band, c)));
                }
                double half = Math.max(0.5, size * scale);
                g.fillRect(c, middle - half, 1, 2 * half);
            }
        }
        double from = (double) now.viewport().span().first() / now.frames() * getWidth();
        double to = (double) now.viewport().span().end() / now.frames() * getWidth();
        g.setFill(Color.color(0, 0, 0, 0.45));
        g.fillRect(0, 0, from, HEIGHT);
        g.fillRect(to, 0, getWidth() - to, HEIGHT);
        g.setStroke(FRAME);
        double left = AxisInk.sharp(from);
        g.strokeRect(left, 0.5, Math.max(2, AxisInk.sharp(Math.min(to, getWidth() - 1)) - left), HEIGHT - 1);
    }
}
