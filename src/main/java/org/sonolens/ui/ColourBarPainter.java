package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;

/** Paints the {@link ColourBar} on its canvas. FX thread only. */
final class ColourBarPainter {
    static final double BAR_X = 30;
    static final double BAR_WIDTH = 14;
    private static final double HISTOGRAM_WIDTH = 24;
    private static final double LABEL_X = BAR_X + BAR_WIDTH + 8;
    private static final double MARK_DISTANCE_PX = 30;
    private static final double LABEL_HEIGHT_PX = 14;
    private static final double SMALL_PX = 11;
    private static final double STRONG_PX = 12;

    /** What the room beside the bar holds. */
    private static final double LARGEST_SCALE = 1.5;

    private final GraphicsContext gc;
    private Font small = Font.font("Roboto", SMALL_PX);
    private Font strong = Font.font("Roboto Medium", STRONG_PX);

    ColourBarPainter(GraphicsContext gc) {
        this.gc = gc;
    }

    /** A whole number of dB with a real minus sign. */
    static String level(double dbfs) {
        long whole = Math.round(dbfs);
        return (whole < 0 ? "\u2212" : "") + Math.abs(whole);
    }

    void paint(Palette palette, LevelRange range, LevelCounts counts, LevelScale scale, @Nullable RangeGrip held) {
        takeTextSize();
        gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(small);
        gc.setFill(Theme.ink().quiet());
        gc.fillText("dBFS", BAR_X, scale.topPx() / 2 - 1);
        paintColours(palette, range, scale);
        paintHistogram(range, counts, scale);

        double ceilingY = scale.yOf(range.ceilingDbfs());
        double floorY = scale.yOf(range.floorDbfs());
        // Close together the two numbers give way, up and down.
        double overlap = Math.max(0, (LABEL_HEIGHT_PX - (floorY - ceilingY)) / 2);
        double ceilingLabelY = ceilingY - overlap;
        double floorLabelY = floorY + overlap;
        paintMarks(scale, ceilingLabelY, floorLabelY);
        paintHandle(ceilingY, ceilingLabelY, range.ceilingDbfs(), held == RangeGrip.CEILING || held == RangeGrip.BOTH);
        paintHandle(floorY, floorLabelY, range.floorDbfs(), held == RangeGrip.FLOOR || held == RangeGrip.BOTH);
    }

    private void takeTextSize() {
        double larger = Math.min(LARGEST_SCALE, Theme.textScale());
        if (small.getSize() != SMALL_PX * larger) {
            small = Font.font("Roboto", SMALL_PX * larger);
            strong = Font.font("Roboto Medium", STRONG_PX * larger);
        }
    }

    /** Row by row with the very rule of the picture, so that a colour stands at the level it is drawn for. */
    private void paintColours(Palette palette, LevelRange range, LevelScale scale) {
        for (double y = scale.topPx(); y < scale.bottomPx(); y++) {
            double share = (scale.levelAt(y + 0.5) - range.floorDbfs()) / range.spanDb();
            int argb = palette.argb((int) Math.round(255 * Math.clamp(share, 0, 1)));
            gc.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            gc.fillRect(BAR_X, y, BAR_WIDTH, 1);
        }
    }

    private void paintHistogram(LevelRange range, LevelCounts counts, LevelScale scale) {
        double largest = Math.sqrt(counts.largest());
        if (largest == 0) {
            return;
        }
        for (int i = 0; i < counts.counts().length; i++) {
            double level = counts.lowestDbfs() + i;
            if (level < scale.lowDbfs() || level >= scale.highDbfs() || counts.counts()[i] == 0) {
                continue;
            }
            // The root shows rare loud levels beside the crowd of the noise.
            double width = Math.max(1, Math.sqrt(counts.counts()[i]) / largest * HISTOGRAM_WIDTH);
            // On whole pixels, or the rims of neighbours would show as stripes.
            double top = Math.rint(scale.yOf(level + 1));
            boolean inside = level >= range.floorDbfs() && level < range.ceilingDbfs();
            gc.setFill(inside ? Theme.ink().inside() : Theme.ink().outside());
            gc.fillRect(BAR_X - 3 - width, top, width, Math.rint(scale.yOf(level)) - top);
        }
    }

    private void paintMarks(LevelScale scale, double ceilingLabelY, double floorLabelY) {
        gc.setFont(small);
        gc.setFill(Theme.ink().quiet());
        for (int level : scale.marks(MARK_DISTANCE_PX)) {
            double y = Math.rint(scale.yOf(level));
            if (Math.abs(y - ceilingLabelY) > LABEL_HEIGHT_PX && Math.abs(y - floorLabelY) > LABEL_HEIGHT_PX) {
                gc.fillRect(BAR_X + BAR_WIDTH, y - 0.5, 3, 1);
                gc.fillText(level(level), LABEL_X, y);
            }
        }
    }

    private void paintHandle(double y, double labelY, double level, boolean held) {
        double line = Math.rint(y);
        gc.setFill(held ? Theme.ink().accent() : Theme.ink().bright());
        gc.fillRect(BAR_X - 3, line - 1, BAR_WIDTH + 6, 2);
        gc.fillPolygon(
                new double[] {BAR_X + BAR_WIDTH + 1, BAR_X + BAR_WIDTH + 7, BAR_X + BAR_WIDTH + 7},
                new double[] {line, line - 5, line + 5},
                3);
        gc.setFont(strong);
        gc.fillText(level(level), LABEL_X + 2, labelY);
    }
}
