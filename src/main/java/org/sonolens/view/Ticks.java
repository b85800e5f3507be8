package org.sonolens.view;

import java.util.List;

/**
 * The marks of an axis. Immutable.
 *
 * <p>Labels stand centred on their places and then do not overlap; one at an end of the axis reaches half its size
 * beyond. Sizes are in pixels of a scale at which text is {@value #LABEL_HEIGHT_PX} high and {@value
 * #CHARACTER_WIDTH_PX} wide a character: where the screen has twice the pixels, half the device pixels.
 *
 * @param labelled places with a label, strictly ascending in value, inside the axis
 * @param minor places between them without one, in seconds or Hz, ascending, inside the axis; may be empty
 * @param unit what the labels are in, once for all: such as kHz, s, h:mm:ss
 */
public record Ticks(List<Tick> labelled, List<Double> minor, String unit) {
    public static final int LABEL_HEIGHT_PX = 14;
    public static final int CHARACTER_WIDTH_PX = 8;

    /** The most labels an axis has. */
    public static final int MOST_LABELS = 12;

    /** Labels that an axis has at least where its size allows. */
    public static final int FEWEST_LABELS = 4;

    public Ticks {
        labelled = List.copyOf(labelled);
        minor = List.copyOf(minor);
    }
}
