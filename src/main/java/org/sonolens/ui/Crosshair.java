package org.sonolens.ui;

/**
 * A point that is read out. Immutable.
 *
 * @param sample of the recording
 * @param hz true Hz
 * @param held whether the arrow keys move it, until Esc
 */
record Crosshair(double sample, double hz, boolean held) {}
