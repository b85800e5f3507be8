package org.sonolens.ui;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** How loud what is heard is: a bar to its mean, a mark at its peak, which falls slowly, and the peak in dB. FX thread only. */
final class LevelMeter extends Region {
    private static final double HEIGHT = 20;
    private static final double LOWEST_DB = -72;
    private static final double FALL_DB = 0.6;
    private static final double TEXT_WIDTH = 46;
    private static final Color GROUND = Color.web("#0d0e11");
    private static final Color BAR = Color.web("#1f8697");
    private static final Color MARK = Color.web("#ffd479");
    private static final Color TOO_LOUD = Color.web("#f85149");

    private final Canvas canvas = new Canvas();
    private double held = LOWEST_DB;
    private double mean = LOWEST_DB;

    LevelMeter() {
        setId("level-meter");
        setAccessibleText(Words.of("heard.level"));
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows a moment. @param peak 1 = full scale @param rms of the same */
    void show(double peak, double rms) {
        double peakDb = dbfs(peak);
        held = Math.max(peakDb, held - FALL_DB);
        draw(dbfs(rms));
    }

    void clear() {
        held = LOWEST_DB;
        draw(LOWEST_DB);
    }

    /** The peak that is marked, for tests. */
    double peakDbfs() {
        return held;
    }

    /** To where the bar goes, for tests. */
    double meanDbfs() {
        return mean;
    }

    private void draw(double rmsDb) {
        mean = rmsDb;
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), HEIGHT);
        double width = Math.max(1, getWidth() - TEXT_WIDTH);
        g.setFill(GROUND);
        g.fillRect(0, 5, width, HEIGHT - 10);
        g.setFill(BAR);
        g.fillRect(0, 5, width * part(rmsDb), HEIGHT - 10);
        g.setFill(held >= 0 ? TOO_LOUD : MARK);
        g.fillRect(Math.clamp(width * part(held) - 1, 0, Math.max(0, width - 2)), 4, 2, HEIGHT - 8);
        g.setFill(Theme.ink().label());
        String text = held <= LOWEST_DB
                ? "–"
                : String.format(Locale.ROOT, "%.0f dB", held).replace('-', '−');
        AxisInk.text(g, text, getWidth(), HEIGHT / 2, TextAlignment.RIGHT, VPos.CENTER);
    }

    private static double dbfs(double amplitude) {
        return Math.max(LOWEST_DB, 20 * Math.log10(Math.max(1e-9, amplitude)));
    }

    private static double part(double db) {
        return Math.clamp(1 - db / LOWEST_DB, 0, 1);
    }
}
