package org.sonolens.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformColumns;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformRequest;
import org.sonolens.view.TimeSpan;

/** The whole file as a thin outline with the visible part framed; a click or drag goes there. FX thread only. */
final class OverviewBar extends Region {
    static final double HEIGHT = 30;

    private final TileService tiles;
    private final Canvas outline = new Canvas();
    private final Canvas frame = new Canvas();
    private final PulsePainter pulses = new PulsePainter(this::draw);
    private final AtomicBoolean moreOutline = new AtomicBoolean();
    private @Nullable Shown shown;
    private @Nullable WaveformJob job;

    /** @param goTo told the part of the file, 0 to 1, that should be in the middle */
    OverviewBar(TileService tiles, DoubleConsumer goTo) {
        this.tiles = tiles;
        outline.setManaged(false);
        frame.setManaged(false);
        getChildren().addAll(outline, frame);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(Words.of("picture.overview"));
        setOnMousePressed(e -> goTo.accept(Math.clamp(e.getX() / getWidth(), 0, 1)));
        setOnMouseDragged(e -> goTo.accept(Math.clamp(e.getX() / getWidth(), 0, 1)));
    }

    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (next == null) {
            stopJob();
            moreOutline.set(true);
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
        wakeOutline();
    }

    /** More of the outline is there. Any thread. */
    private void wakeOutline() {
        moreOutline.set(true);
        pulses.wake();
    }

    private void begin(Shown next) {
        stopJob();
        if (getWidth() >= 20) {
            job = tiles.waveform(
                    next.recording(),
                    new WaveformRequest(new TimeSpan(0, next.frames()), (int) getWidth(), next.channels()),
                    this::wakeOutline);
            moreOutline.set(true);
        }
    }

    private void stopJob() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void draw() {
        Shown now = shown;
        if (now != null && job == null) {
            begin(now);
        }
        // a view moves sixty times a second; what it moves over does not change
        if (moreOutline.getAndSet(false)) {
            drawOutline();
        }
        drawFrame(now);
    }

    private void drawOutline() {
        GraphicsContext g = AxisInk.clear(outline, getWidth(), getHeight());
        WaveformJob whole = job;
        double middle = HEIGHT / 2;
        if (whole != null && whole.peak() > 0) {
            WaveformColumns columns = whole.columns();
            g.setFill(Theme.ink().outline());
            double scale = (HEIGHT / 2 - 3) / whole.peak();
            for (int c = 0; c < columns.widthPx(); c++) {
                float size = 0;
                for (int band = 0; band < columns.bands(); band++) {
                    size = Math.max(size, Math.max(columns.max(band, c), -columns.min(band, c)));
                }
                double half = Math.max(0.5, size * scale);
                g.fillRect(c, middle - half, 1, 2 * half);
            }
        }
    }

    private void drawFrame(@Nullable Shown now) {
        GraphicsContext g = AxisInk.clear(frame, getWidth(), getHeight());
        if (now == null) {
            return;
        }
        double from = (double) now.viewport().span().first() / now.frames() * getWidth();
        double to = (double) now.viewport().span().end() / now.frames() * getWidth();
        g.setFill(Theme.ink().shade());
        g.fillRect(0, 0, from, HEIGHT);
        g.fillRect(to, 0, getWidth() - to, HEIGHT);
        g.setStroke(Theme.ink().accent());
        double left = AxisInk.sharp(from);
        g.strokeRect(left, 0.5, Math.max(2, AxisInk.sharp(Math.min(to, getWidth() - 1)) - left), HEIGHT - 1);
    }
}
