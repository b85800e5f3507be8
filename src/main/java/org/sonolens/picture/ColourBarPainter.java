package org.sonolens.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.sonolens.view.LevelRange;

/** Paints the colour bar: the palette from floor to ceiling, its levels, and their unit. */
final class ColourBarPainter {
    private static final double[] STEPS_DB = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final AxisLabels NAME = new AxisLabels("Level", "dBFS", List.of());

    private final Raster raster;
    private final PictureLayout layout;
    private final Lettering lettering;

    ColourBarPainter(Raster raster, PictureLayout layout, Lettering lettering) {
        this.raster = raster;
        this.layout = layout;
        this.lettering = lettering;
    }

    void paint(LevelRange levels, IntUnaryOperator palette) {
        Box bar = layout.colourBar();
        if (bar.isEmpty()) {
            return;
        }
        raster.frame(bar, layout.hairPx(), Ink.FRAME);
        for (int row = 0; row < bar.height(); row++) {
            double height = 1 - (row + 0.5) / bar.height();
            raster.fill(new Box(bar.x(), bar.y() + row, bar.width(), 1), palette.applyAsInt((int)
                    Math.round(255 * height)));
        }
        for (double levelDbfs : ticks(levels, bar.height())) {
            double y = bar.bottom() - (levelDbfs - levels.floorDbfs()) / levels.spanDb() * bar.height();
            int pixel = (int) Math.floor(y) - (layout.hairPx() - 1) / 2;
            int row = Math.max(bar.y(), Math.min(bar.bottom() - layout.hairPx(), pixel));
            int tickX = bar.right() + layout.hairPx();
            String label = label(levelDbfs);
            if (lettering.font().widthPx(label) <= layout.levelLabels().width()
                    && lettering.fromLeft(label, layout.levelLabels().x(), y, layout.textPx() / 3, Ink.LABEL)) {
                raster.fill(new Box(tickX, row, layout.tickPx(), layout.hairPx()), Ink.TICK);
            }
        }
        String name = NAME.title(lettering.font(), layout.levelName().height());
        if (!name.isEmpty()) {
            lettering.upward(name, layout.levelName(), Ink.NAME);
        }
    }

    /** Ceiling and floor first, so that theirs are the labels that stay; then the round levels between them. */
    static List<Double> ticks(LevelRange levels, int heightPx) {
        List<Double> ticks = new ArrayList<>(List.of(levels.ceilingDbfs(), levels.floorDbfs()));
        double wantedDb = levels.spanDb() / Math.max(1, Math.min(8, heightPx / 40));
        double step = STEPS_DB[STEPS_DB.length - 1];
        for (int i = STEPS_DB.length - 1; i >= 0 && STEPS_DB[i] >= wantedDb; i--) {
            step = STEPS_DB[i];
        }
        for (double k = Math.ceil(levels.floorDbfs() / step); k * step < levels.ceilingDbfs(); k++) {
            if (k * step > levels.floorDbfs()) {
                ticks.add(k * step);
            }
        }
        return ticks;
    }

    /** To a tenth of a decibel, with a true minus. */
    static String label(double levelDbfs) {
        BigDecimal rounded = BigDecimal.valueOf(levelDbfs).setScale(1, RoundingMode.HALF_UP);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return plain.replace('-', '−');
    }
}
