package org.sonolens.ui;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformPainter;
import org.sonolens.tile.WaveformRequest;

/**
 * The waveform above the spectrogram, on the same time axis, scaled to the file's peak; its own scale stands at its left.
 * FX thread only.
 */
final class WaveformPane extends Region {
    private final TileService tiles;
    private final PixelSurface surface = new PixelSurface();
    private final Canvas scaleLabels = new Canvas();
    private final PulsePainter pulses = new PulsePainter(this::paint);
    private @Nullable Shown shown;
    private @Nullable WaveformJob job;
    private @Nullable WaveformJob settled;
    private float lockedPeak;
    private float printedPeak = -1;

    WaveformPane(TileService tiles) {
        this.tiles = tiles;
        scaleLabels.setManaged(false);
        getChildren().addAll(surface.node(), scaleLabels);
        setMinSize(50, 24);
        setAccessibleText(Words.of("picture.waveform"));
    }

    int[] pixels() {
        return surface.argb();
    }

    int widthPx() {
        return surface.widthPx();
    }

    int heightPx() {
        return surface.heightPx();
    }

    @Nullable
    WaveformJob job() {
        return job;
    }

    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (next == null) {
            stopJob();
            java.util.Arrays.fill(surface.argb(), Theme.ink().waveform().background());
            surface.showAll();
            AxisInk.clear(scaleLabels, FrequencyAxisPane.width(), getHeight());
            printedPeak = -1;
            return;
        }
        if (!next.range().locked()) {
            lockedPeak = 0;
        } else if (lockedPeak == 0 && job != null && job.isExact()) {
            // one scale for all files, from the one that was there when the lock was set
            lockedPeak = job.peak();
        }
        WaveformRequest request =
                new WaveformRequest(next.viewport().span(), next.viewport().widthPx(), next.channels());
        if (old == null
                || job == null
                || old.info().id() != next.info().id()
                || old.frames() != next.frames()
                || !job.request().equals(request)
                || surface.heightPx() != wantedHeightPx()) {
            stopJob();
            job = tiles.waveform(next.recording(), request, pulses::wake);
            pulses.wake();
        }
    }

    /** The lowest and the highest sample under a place of the pane, of all channels; empty where nothing is drawn. */
    float[] extentAt(double x) {
        WaveformJob now = job;
        int column = (int) Math.floor(x * PixelSurface.scaleOf(this));
        if (now == null
                || column < 0
                || column >= now.columns().widthPx()
                || !now.columns().isDrawn(column)) {
            return new float[0];
        }
        float low = 0;
        float high = 0;
        for (int band = 0; band < now.columns().bands(); band++) {
            low = band == 0
                    ? now.columns().min(0, column)
                    : Math.min(low, now.columns().min(band, column));
            high = band == 0
                    ? now.columns().max(0, column)
                    : Math.max(high, now.columns().max(band, column));
        }
        return new float[] {low, high};
    }

    /** Whether every pixel shows what it will always show, for tests. */
    boolean isSettled() {
        return job != null
                && settled == job
                && surface.heightPx() == wantedHeightPx()
                && surface.widthPx() == job.request().widthPx();
    }

    void stop() {
        stopJob();
        pulses.stop();
    }

    /** In the colours of the theme, which is another now. */
    void restyle() {
        if (shown == null) {
            show(null);
        }
        requestLayout();
    }

    /** The peak at which the scale is locked over files; 0 while it is not. */
    float lockedPeak() {
        return lockedPeak;
    }

    /** Locks the scale as in another window, for tests. */
    void lockAt(float peak) {
        lockedPeak = peak;
        pulses.wake();
    }

    @Override
    protected void layoutChildren() {
        surface.node().relocate(0, 0);
        scaleLabels.relocate(-FrequencyAxisPane.width(), 0);
        printedPeak = -1;
        pulses.wake();
    }

    private void stopJob() {
        settled = null;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private int wantedHeightPx() {
        double scale = PixelSurface.scaleOf(this);
        return Math.max(1, (int) Math.round(getHeight() * scale));
    }

    private void paint() {
        WaveformJob now = job;
        if (now == null || getScene() == null) {
            return;
        }
        if (!now.isExact() && !now.columns().isDrawn(now.request().widthPx() / 2)) {
            return;
        }
        double scale = PixelSurface.scaleOf(this);
        surface.resize(
                now.request().widthPx(),
                wantedHeightPx(),
                scale,
                Theme.ink().waveform().background());
        if (lockedPeak == 0 && shown != null && shown.range().locked() && now.isExact()) {
            lockedPeak = now.peak();
        }
        float peak = lockedPeak > 0 ? lockedPeak : now.peak();
        boolean exact = now.isExact();
        WaveformPainter.paint(
                now.columns(), peak, surface.heightPx(), Theme.ink().waveform(), surface.argb());
        surface.showAll();
        settled = exact ? now : null;
        if (peak != printedPeak) {
            printScale(peak);
        }
    }

    private void printScale(float peak) {
        printedPeak = peak;
        GraphicsContext g = AxisInk.clear(scaleLabels, FrequencyAxisPane.width(), getHeight());
        String text = String.format(Locale.ROOT, peak < 0.1 ? "%.2g" : "%.2f", peak);
        double x = FrequencyAxisPane.width() - 9;
        if (getHeight() >= 44) {
            AxisInk.text(g, "−" + text, x, getHeight() - 8, TextAlignment.RIGHT, VPos.CENTER);
        }
        AxisInk.text(g, text, x, 8, TextAlignment.RIGHT, VPos.CENTER);
    }
}
