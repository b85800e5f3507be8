package org.sonolens.view;

import java.util.Locale;
import java.util.Optional;

/**
 * How frequency runs over the height of a picture. Each maps Hz to a position that grows with it, and back. Immutable.
 *
 * <p>Sources: mel by O'Shaughnessy (1987), 2595·log10(1 + f/700). Bark by Traunmüller (1990), 26.81·f/(1960 + f) − 0.53,
 * without his corrections at the ends. ERB-rate by Glasberg and Moore (1990), 21.4·log10(1 + 0.00437·f). Logarithmic in
 * octaves above {@value #LOG_KNEE_HZ} Hz and linear below it, joined with equal slope, so that 0 Hz stands on the axis.
 */
public enum FrequencyScale {
    LINEAR,
    LOG,
    MEL,
    BARK,
    ERB;

    /** Below this frequency the logarithmic scale runs linearly. */
    public static final double LOG_KNEE_HZ = 20;

    /** Position of a frequency of 0 Hz or more, in the scale's own unit. */
    public double position(double hz) {
        return switch (this) {
            case LINEAR -> hz;
            case LOG -> hz <= LOG_KNEE_HZ ? hz / LOG_KNEE_HZ - 1 : Math.log(hz / LOG_KNEE_HZ);
            case MEL -> 2595 * Math.log10(1 + hz / 700);
            case BARK -> 26.81 * hz / (1960 + hz) - 0.53;
            case ERB -> 21.4 * Math.log10(1 + 0.00437 * hz);
        };
    }

    /** The frequency at a position; inverse of {@link #position}. */
    public double hz(double position) {
        return switch (this) {
            case LINEAR -> position;
            case LOG -> position <= 0 ? (position + 1) * LOG_KNEE_HZ : LOG_KNEE_HZ * Math.exp(position);
            case MEL -> 700 * (Math.pow(10, position / 2595) - 1);
            case BARK -> 1960 * (position + 0.53) / (26.28 - position);
            case ERB -> (Math.pow(10, position / 21.4) - 1) / 0.00437;
        };
    }

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scale of that name, in any case; empty when there is none. */
    public static Optional<FrequencyScale> named(String name) {
        for (FrequencyScale scale : values()) {
            if (scale.label().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(scale);
            }
        }
        return Optional.empty();
    }
}
