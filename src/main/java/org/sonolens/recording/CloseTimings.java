package org.sonolens.recording;

/**
 * How long it took to free a recording or an engine. Immutable.
 *
 * @param drainNanos waiting for borrowers to leave
 * @param freeNanos freeing, once they had left
 * @param bytesFreed native bytes given back
 */
public record CloseTimings(long drainNanos, long freeNanos, long bytesFreed) {}
