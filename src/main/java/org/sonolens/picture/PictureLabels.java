package org.sonolens.picture;

import java.util.function.IntUnaryOperator;
import org.sonolens.view.LevelRange;

/**
 * All that is written around the data of a saved picture. Immutable.
 *
 * @param title the name of the recording; shortened in its middle when too long
 * @param caption plan, statistic and range in one line; shortened at its end when too long
 * @param time the axis below, start at the left
 * @param frequency the axis of every band, start at the bottom
 * @param amplitude the axis of the waveform strip, start at the bottom
 * @param levels floor and ceiling of the colour bar
 * @param palette opaque ARGB of the grey levels 0 (floor) to 255 (ceiling)
 */
public record PictureLabels(
        String title,
        String caption,
        AxisLabels time,
        AxisLabels frequency,
        AxisLabels amplitude,
        LevelRange levels,
        IntUnaryOperator palette) {}
