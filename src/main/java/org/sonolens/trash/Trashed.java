package org.sonolens.trash;

import java.nio.file.Path;

/**
 * A file in the trash. Immutable.
 *
 * @param original where it was
 * @param file where it is
 * @param info the file that tells the system where it was
 */
public record Trashed(Path original, Path file, Path info) {}
