package org.sonolens.view;

/**
 * A labelled place on an axis. Immutable.
 *
 * @param value in seconds or Hz
 * @param label its number in the axis' unit
 */
public record Tick(double value, String label) {}
