package org.sonolens.play;

/**
 * What is heard at a moment. Immutable.
 *
 * @param position sample of the recording, with a fraction
 * @param peak largest magnitude of the 10 ms around it before the volume, 1 = full scale
 * @param rms root of the mean square of the same
 */
public record Heard(double position, float peak, float rms) {}
