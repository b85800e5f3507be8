package org.sonolens.view;

import java.util.Locale;
import java.util.Optional;

/** The shapes of analysis window on offer, by their standard names. Immutable. */
public enum WindowShape {
    HANN("hann"),
    HAMMING("hamming"),
    BLACKMAN("blackman"),
    BLACKMAN_HARRIS("blackman-harris"),
    FLAT_TOP("flat-top"),
    GAUSS("gauss"),
    KAISER("kaiser"),
    BARTLETT("bartlett"),
    RECTANGULAR("rectangular");

    private final String label;

    WindowShape(String label) {
        this.label = label;
    }

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return label;
    }

    /** The shape of that name, in any case; empty when there is none. */
    public static Optional<WindowShape> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (WindowShape shape : values()) {
            if (shape.label.equals(wanted)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
