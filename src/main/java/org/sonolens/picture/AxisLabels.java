package org.sonolens.picture;

import java.util.List;

/**
 * What is written along one axis. Immutable.
 *
 * @param name what it shows, such as "Frequency"; may be empty
 * @param unit unit of its labels, such as "kHz", written once an axis; may be empty
 * @param ticks in the order in which they claim their room; may be empty
 */
public record AxisLabels(String name, String unit, List<AxisTick> ticks) {
    /** An axis with nothing beside it. */
    public static final AxisLabels NONE = new AxisLabels("", "", List.of());

    public AxisLabels {
        ticks = List.copyOf(ticks);
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
