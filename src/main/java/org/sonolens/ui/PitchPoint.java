package org.sonolens.ui;

/**
 * The pitch around a sample of a recording. Immutable.
 *
 * @param sample the middle of what was looked at
 */
record PitchPoint(long sample, PitchReading reading) {}
