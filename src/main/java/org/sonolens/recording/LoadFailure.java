package org.sonolens.recording;

import java.nio.file.Path;

/**
 * Why a recording could not be opened. Immutable.
 *
 * @param file which
 * @param sentence one line for the user: the file, what is wrong with it and what to do
 * @param cause for the log
 */
public record LoadFailure(Path file, String sentence, Throwable cause) {}
