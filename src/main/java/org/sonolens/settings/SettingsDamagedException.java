package org.sonolens.settings;

import org.jspecify.annotations.Nullable;

/** A settings file that cannot be used; the message completes the sentence "the settings …". */
final class SettingsDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
