package org.sonolens.settings;

import java.util.Locale;
import java.util.Optional;

/** In which colours the window is drawn. */
public enum ThemeChoice {
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /** The name in JSON and on screen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The theme of that label; empty when there is none. */
    public static Optional<ThemeChoice> named(String label) {
        for (ThemeChoice theme : values()) {
            if (theme.label().equals(label)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}
