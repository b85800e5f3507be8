package org.sonolens.view;

import java.util.Locale;
import java.util.Optional;

/** How many frames become one column: the largest level, or the mean of the power. Immutable. */
public enum Statistic {
    MAX,
    MEAN;

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return this == MAX ? "max" : "mean";
    }

    /** The statistic of that name, in any case; empty when there is none. */
    public static Optional<Statistic> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "max" -> Optional.of(MAX);
            case "mean" -> Optional.of(MEAN);
            default -> Optional.empty();
        };
    }
}
