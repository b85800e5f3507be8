package org.sonolens.ui;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.PowerSpectrum;
import org.sonolens.measure.SpectralPeak;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;

/**
 * Levels over frequency, on the picture's axis: the mean as an area, the largest as a line, the column under the pointer
 * as a brighter one, the peak as a dot. FX thread only.
 */
final class SpectrumPlot extends Region {
    static final double HEIGHT = 172;
    private static final double LEFT = 34;
    private static final double BOTTOM = 18;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final double GRID_DB = 20;
    private static final double LEAST_SPAN_DB = 40;
    private static final double MOST_SPAN_DB = 120;
    private static final double LABEL_GAP_PX = 6;
    private static final Color MEAN = Color.web("#4fc4d6", 0.22);
    private static final Color MAX = Color.web("#4fc4d6");
    private static final Color POINTER = Color.web("#ffffff", 0.85);
    private static final Color GRID = Color.web("#24282f");
    private static final Color HOVER = Color.web("#ffffff", 0.28);
    private static final Color MARK = Color.web("#8b93a0");

    private final Canvas canvas = new Canvas();
    private @Nullable FrequencyAxis axis;
    private @Nullable StretchSpectrum stretch;
    private @Nullable PowerSpectrum pointer;
    private double hoverX = -1;
    private double lowestDbfs = -100;
    private double highestDbfs;

    SpectrumPlot() {
        setId("spectrum-plot");
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows spectra on an axis; null shows none. */
    void show(@Nullable FrequencyAxis on, @Nullable StretchSpectrum ofStretch, @Nullable PowerSpectrum atPointer) {
        axis = on;
        stretch = ofStretch;
        pointer = atPointer;
        chooseLevels();
        draw();
    }

    /** Where the pointer is over it; negative for nowhere. */
    void hover(double x) {
        hoverX = x;
        draw();
    }

    /** The bin under a place of the plot; −1 beside it, or without a spectrum. */
    int binAt(double x) {
        FrequencyAxis on = axis;
        StretchSpectrum shown = stretch;
        if (on == null || shown == null || x < LEFT || x > LEFT + plotWidth()) {
            return -1;
        }
        double hz = on.hzAt((x - LEFT) / plotWidth());
        PowerSpectrum spectrum = shown.spectrum();
        return (int) Math.clamp(Math.round(hz / spectrum.binHz()), 0, spectrum.bins() - 1);
    }

    /** Where a frequency stands across the plot, for tests and marks. */
    double xOf(double hz) {
        return axis == null ? LEFT : LEFT + axis.heightOf(hz) * plotWidth();
    }

    /** Where a level stands down the plot. */
    double yOf(double dbfs) {
        double part = (highestDbfs - dbfs) / (highestDbfs - lowestDbfs);
        return TOP + Math.clamp(part, 0, 1) * (HEIGHT - TOP - BOTTOM);
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    /** In whole steps, so that the scale stands still while the curves move a little. */
    private void chooseLevels() {
        StretchSpectrum shown = stretch;
        FrequencyAxis on = axis;
        if (shown == null || on == null) {
            return;
        }
        PowerSpectrum spectrum = shown.spectrum();
        int first = (int) Math.clamp(on.lowHz() / spectrum.binHz(), 0, spectrum.bins() - 1);
        int last = (int) Math.clamp(on.highHz() / spectrum.binHz(), first, spectrum.bins() - 1);
        double most = -200;
        double least = 0;
        for (int k = first; k <= last; k++) {
            most = Math.max(most, spectrum.maxDbfs(k));
            least = Math.min(least, spectrum.meanDbfs(k));
        }
        highestDbfs = Math.ceil((most + 3) / 10) * 10;
        double low = Math.floor((least - 3) / 10) * 10;
        lowestDbfs = Math.clamp(low, highestDbfs - MOST_SPAN_DB, highestDbfs - LEAST_SPAN_DB);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), HEIGHT);
        FrequencyAxis on = axis;
        StretchSpectrum shown = stretch;
        if (on == null || shown == null || getWidth() < LEFT + RIGHT + 40) {
            return;
        }
        drawGrid(g, on);
        drawMean(g, on, shown.spectrum());
        drawMax(g, on, shown.spectrum(), MAX);
        if (pointer != null) {
            drawMax(g, on, pointer, POINTER);
        }
        shown.rollOffHz().ifPresent(hz -> drawMark(g, on, hz, 2));
        shown.edge().ifPresent(edge -> drawMark(g, on, edge.hz(), 5));
        shown.peak().ifPresent(peak -> drawPeak(g, on, peak));
        if (hoverX >= LEFT) {
            g.setStroke(HOVER);
            g.strokeLine(AxisInk.sharp(hoverX), TOP, AxisInk.sharp(hoverX), HEIGHT - BOTTOM);
        }
    }

    private void drawGrid(GraphicsContext g, FrequencyAxis on) {
        g.setStroke(GRID);
        for (double level = Math.ceil(lowestDbfs / GRID_DB) * GRID_DB; level <= highestDbfs; level += GRID_DB) {
            double y = AxisInk.sharp(yOf(level));
            g.strokeLine(LEFT, y, LEFT + plotWidth(), y);
            String text = String.format(Locale.ROOT, "%.0f", level).replace('-', '−');
            AxisInk.text(g, text, LEFT - 5, Math.max(y, TOP + 4), TextAlignment.RIGHT, VPos.CENTER);
        }
        Ticks ticks = FrequencyTicks.of(on, (int) (plotWidth() / 2));
        double free = LEFT - LABEL_GAP_PX;
        double unitFrom = LEFT + plotWidth() - width(ticks.unit());
        for (Tick tick : ticks.labelled()) {
            double x = xOf(tick.value());
            double half = width(tick.label()) / 2;
            g.strokeLine(AxisInk.sharp(x), TOP, AxisInk.sharp(x), HEIGHT - BOTTOM);
            if (x - half >= free + LABEL_GAP_PX - 4 && x + half <= unitFrom - LABEL_GAP_PX) {
                AxisInk.text(g, tick.label(), x, HEIGHT - 2, TextAlignment.CENTER, VPos.BOTTOM);
                free = x + half + LABEL_GAP_PX;
            }
        }
        AxisInk.text(g, ticks.unit(), LEFT + plotWidth(), HEIGHT - 2, TextAlignment.RIGHT, VPos.BOTTOM);
    }

    private static double width(String label) {
        return label.length() * (Ticks.CHARACTER_WIDTH_PX - 1.0);
    }

    /** The level that a pixel across shows: the largest of the bins in it, between bins a straight line. */
    private double level(FrequencyAxis on, PowerSpectrum spectrum, int px, boolean max) {
        double from = on.hzAt(px / plotWidth()) / spectrum.binHz();
        double to = on.hzAt(Math.min(1, (px + 1) / plotWidth())) / spectrum.binHz();
        int last = spectrum.bins() - 1;
        if (from > last) {
            return -200;
        }
        double most = Math.max(between(spectrum, from, max), between(spectrum, Math.min(to, last), max));
        for (int k = (int) Math.ceil(from); k <= Math.min(last, (int) Math.floor(to)); k++) {
            most = Math.max(most, max ? spectrum.maxDbfs(k) : spectrum.meanDbfs(k));
        }
        return most;
    }

    private static double between(PowerSpectrum spectrum, double bin, boolean max) {
        int below = (int) bin;
        int above = Math.min(below + 1, spectrum.bins() - 1);
        double a = max ? spectrum.maxDbfs(below) : spectrum.meanDbfs(below);
        double b = max ? spectrum.maxDbfs(above) : spectrum.meanDbfs(above);
        return a + (bin - below) * (b - a);
    }

    private void drawMean(GraphicsContext g, FrequencyAxis on, PowerSpectrum spectrum) {
        g.setFill(MEAN);
        g.beginPath();
        g.moveTo(LEFT, HEIGHT - BOTTOM);
        for (int px = 0; px < (int) plotWidth(); px++) {
            g.lineTo(LEFT + px + 0.5, yOf(level(on, spectrum, px, false)));
        }
        g.lineTo(LEFT + plotWidth(), HEIGHT - BOTTOM);
        g.closePath();
        g.fill();
    }

    private void drawMax(GraphicsContext g, FrequencyAxis on, PowerSpectrum spectrum, Color colour) {
        g.setStroke(colour);
        g.beginPath();
        for (int px = 0; px < (int) plotWidth(); px++) {
            double y = yOf(level(on, spectrum, px, true));
            if (px == 0) {
                g.moveTo(LEFT + 0.5, y);
            } else {
                g.lineTo(LEFT + px + 0.5, y);
            }
        }
        g.stroke();
    }

    private void drawMark(GraphicsContext g, FrequencyAxis on, double hz, double dash) {
        if (hz >= on.lowHz() && hz <= on.highHz()) {
            g.setStroke(MARK);
            g.setLineDashes(dash);
            g.strokeLine(AxisInk.sharp(xOf(hz)), TOP, AxisInk.sharp(xOf(hz)), HEIGHT - BOTTOM);
            g.setLineDashes();
        }
    }

    private void drawPeak(GraphicsContext g, FrequencyAxis on, SpectralPeak peak) {
        if (peak.hz() >= on.lowHz() && peak.hz() <= on.highHz()) {
            g.setFill(Color.WHITE);
            g.fillOval(xOf(peak.hz()) - 3, yOf(peak.levelDbfs()) - 3, 6, 6);
        }
    }
}
