package org.sonolens.ui;

import java.io.IOException;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.LevelRange;
import org.sonolens.view.ReadoutText;
import org.sonolens.view.StftPlan;

/**
 * The spectrum at the play cursor: the plan's own transform of the frame nearest to it, over the picture's frequencies and
 * levels. Computed on a worker, one at a time, and drawn as it comes. FX thread only.
 */
final class LiveSpectrum extends Region {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSpectrum.class);
    private static final double HEIGHT = 110;
    private static final double LABELS = 16;
    private static final Color GROUND = Color.web("#0d0e11");
    private static final Color AREA = Color.web("#4fc4d6", 0.22);
    private static final Color LINE = Color.web("#4fc4d6");

    private final TileService tiles;
    private final Canvas canvas = new Canvas();
    private boolean underWay;
    private float[] levels = new float[0];

    LiveSpectrum(TileService tiles) {
        this.tiles = tiles;
        setId("live-spectrum");
        setAccessibleText(Words.of("heard.spectrum"));
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Asks for the spectrum at a sample; while another is under way nothing happens. @param channel from 0 */
    void ask(Shown now, @Nullable PictureJob about, double sample, int channel) {
        int width = (int) getWidth();
        if (underWay || about == null || width < 8) {
            return;
        }
        underWay = true;
        tiles.aside(about, () -> {
            float[] found = find(now, sample, channel, width);
            Platform.runLater(() -> {
                underWay = false;
                if (found.length > 0) {
                    levels = found;
                    draw(now);
                }
            });
        });
    }

    void clear() {
        underWay = false;
        levels = new float[0];
        AxisInk.clear(canvas, getWidth(), HEIGHT);
    }

    /** The levels shown last, one a pixel, for tests. */
    float[] levels() {
        return levels;
    }

    /** On a worker: the highest level of each pixel's bins in dBFS; empty when the recording is gone. */
    private static float[] find(Shown now, double sample, int channel, int width) {
        try (SpectrogramLease lease = now.recording().borrowSpectrogram()) {
            if (lease == null) {
                return new float[0];
            }
            StftPlan plan = lease.spectrogram().plan();
            long frame = Math.clamp(
                    Math.round(sample / plan.hop()),
                    0,
                    plan.frames(lease.spectrogram().samples()) - 1);
            double[] bins = new double[plan.bins()];
            ColumnWorker worker = lease.spectrogram().takeWorker();
            try {
                worker.levels(frame, Math.min(channel, worker.channels() - 1), bins);
            } finally {
                lease.spectrogram().giveBack(worker);
            }
            return pooled(bins, now.viewport().axis(), now.facts().trueRateHz() / plan.fftSize(), width);
        } catch (IOException gone) {
            LOG.debug("no spectrum at {}", sample, gone);
            return new float[0];
        }
    }

    private static float[] pooled(double[] bins, FrequencyAxis axis, double hzPerBin, int width) {
        float[] pooled = new float[width];
        Arrays.fill(pooled, Float.NEGATIVE_INFINITY);
        for (int x = 0; x < width; x++) {
            int from = (int) Math.floor(axis.hzAt((double) x / width) / hzPerBin);
            int to = (int) Math.ceil(axis.hzAt((x + 1.0) / width) / hzPerBin);
            for (int k = Math.max(0, from); k <= Math.min(to, bins.length - 1); k++) {
                pooled[x] = (float) Math.max(pooled[x], bins[k]);
            }
        }
        return pooled;
    }

    private void draw(Shown now) {
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), HEIGHT);
        double bottom = HEIGHT - LABELS;
        g.setFill(GROUND);
        g.fillRect(0, 0, getWidth(), bottom);
        LevelRange range = now.range().base();
        double[] xs = new double[levels.length + 2];
        double[] ys = new double[levels.length + 2];
        for (int x = 0; x < levels.length; x++) {
            double part = (levels[x] - range.floorDbfs()) / (range.ceilingDbfs() - range.floorDbfs());
            xs[x] = x + 0.5;
            ys[x] = bottom - Math.clamp(part, 0, 1) * (bottom - 2);
        }
        xs[levels.length] = levels.length;
        ys[levels.length] = bottom;
        xs[levels.length + 1] = 0;
        ys[levels.length + 1] = bottom;
        g.setFill(AREA);
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(LINE);
        g.strokePolyline(xs, ys, levels.length);
        g.setFill(Theme.ink().label());
        FrequencyAxis axis = now.viewport().axis();
        double y = bottom + LABELS / 2 + 1;
        AxisInk.text(g, ReadoutText.frequency(axis.lowHz()), 0, y, TextAlignment.LEFT, VPos.CENTER);
        AxisInk.text(g, ReadoutText.frequency(axis.highHz()), getWidth(), y, TextAlignment.RIGHT, VPos.CENTER);
    }
}
