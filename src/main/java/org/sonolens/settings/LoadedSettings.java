package org.sonolens.settings;

import java.util.Optional;

/**
 * Settings as they were found. Immutable.
 *
 * @param settings what was remembered, or the defaults
 * @param notice a sentence for the user when the file could not be used
 */
public record LoadedSettings(Settings settings, Optional<String> notice) {}
