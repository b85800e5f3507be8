package org.sonolens.settings;

import java.util.Locale;
import java.util.Optional;

/** What the view does when the play cursor leaves it. Immutable. */
public enum FollowMode {
    /** It stays where it is. */
    STAY,
    /** It goes on by a page. */
    PAGE,
    /** It moves along, the cursor in its middle. */
    FOLLOW;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FollowMode> named(String label) {
        for (FollowMode mode : values()) {
            if (mode.label().equals(label)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
