package org.sonolens.picture;

import java.util.List;

/**
 * What is written along one axis. Immutable.
 *
 * @param name what it shows, such as "Frequency"; may be empty
 * @param unit unit of its labels, such as "kHz", written once an axis; may be empty
 * @param ticks in the order in which they claim their room; may be empty
 * @param minor positions of short ticks without a label, 0 to 1 from the start of the axis; may be empty
 */
public record AxisLabels(String name, String unit, List<AxisTick> ticks, List<Double> minor) {
    /** An axis with nothing beside it. */
    public static final AxisLabels NONE = new AxisLabels("", "", List.of());

    public AxisLabels {
        ticks = List.copyOf(ticks);
        minor = List.copyOf(minor);
    }

    /** An axis without minor ticks. */
    public AxisLabels(String name, String unit, List<AxisTick> ticks) {
        this(name, unit, ticks, List.of());
    }

    /** The name of the axis in the longest form that fits a width: "Frequency (kHz)", else "kHz", else nothing. */
    String title(RasterFont font, int widthPx) {
        String whole = unit.isEmpty() ? name : name.isEmpty() ? unit : name + " (" + unit + ")";
        if (font.widthPx(whole) <= widthPx) {
            return whole;
        }
        return font.widthPx(unit) <= widthPx ? unit : "";
    }
}
