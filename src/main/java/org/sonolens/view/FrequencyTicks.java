package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of a frequency axis of any scale: round numbers, spread over its height. Pure functions. */
public final class FrequencyTicks {
    private static final int SMALLEST_SPACING_PX = Ticks.LABEL_HEIGHT_PX + 4;
    private static final int SMALLEST_MINOR_PX = 4;

    private FrequencyTicks() {}

    /**
     * Marks of an axis: 4 to 12 labels from 200 px of height, fewer where it is lower.
     *
     * @param heightPx height in pixels of the text's scale, 1 or more
     */
    public static Ticks of(FrequencyAxis axis, int heightPx) {
        if (heightPx < 1) {
            throw new IllegalArgumentException("a frequency axis " + heightPx + " px high");
        }
        FrequencyMarks marks = FrequencyMarks.best(axis, heightPx, SMALLEST_SPACING_PX);
        @Nullable BigDecimal step = marks.step();
        Unit unit = Unit.of(axis.highHz(), step != null);
        List<Tick> labelled = new ArrayList<>();
        for (BigDecimal hz : marks.values()) {
            labelled.add(new Tick(hz.doubleValue(), unit.text(hz, step)));
        }
        return new Ticks(labelled, minor(axis, heightPx, marks), unit.label);
    }

    /** All minor marks or none of a scale that is even; of one that is not, those with room on both sides. */
    private static List<Double> minor(FrequencyAxis axis, int heightPx, FrequencyMarks marks) {
        List<Double> kept = new ArrayList<>();
        List<Double> candidates = marks.between(axis.lowHz(), axis.highHz());
        for (int i = 0; i < candidates.size(); i++) {
            double y = axis.heightOf(candidates.get(i)) * heightPx;
            boolean clear = i == 0 || y - axis.heightOf(candidates.get(i - 1)) * heightPx >= SMALLEST_MINOR_PX;
            for (BigDecimal label : marks.values()) {
                clear &= Math.abs(y - axis.heightOf(label.doubleValue()) * heightPx) >= SMALLEST_MINOR_PX;
            }
            if (clear) {
                kept.add(candidates.get(i));
            } else if (axis.scale() == FrequencyScale.LINEAR) {
                return List.of();
            }
        }
        return kept;
    }

    /** What frequencies are written in. */
    private enum Unit {
        MILLIHERTZ("mHz", 3),
        HERTZ("Hz", 0),
        KILOHERTZ("kHz", -3),
        MEGAHERTZ("MHz", -6);

        private final String label;
        private final int exponent;

        Unit(String label, int exponent) {
            this.label = label;
            this.exponent = exponent;
        }

        /** By the highest frequency; where labels go down by decades in no larger unit than kHz. */
        static Unit of(double highestHz, boolean even) {
            if (highestHz < 1) {
                return MILLIHERTZ;
            }
            if (highestHz < 2_000) {
                return HERTZ;
            }
            return highestHz >= 1_000_000 && even ? MEGAHERTZ : KILOHERTZ;
        }

        /** With as many decimals as an even step has, else with as many as the number needs. */
        String text(BigDecimal hz, @Nullable BigDecimal step) {
            BigDecimal number = hz.scaleByPowerOfTen(exponent).stripTrailingZeros();
            int decimals = step == null
                    ? number.scale()
                    : step.scaleByPowerOfTen(exponent).stripTrailingZeros().scale();
            return number.setScale(Math.max(0, decimals), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
    }
}
