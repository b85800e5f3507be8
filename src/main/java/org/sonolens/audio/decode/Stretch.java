package org.sonolens.audio.decode;

/**
 * The part of a sound that a process decodes. Immutable.
 *
 * @param fromSeconds where it begins; 0 for the first sample
 * @param seconds how long it is at most; 0 for all that follows
 */
record Stretch(long fromSeconds, long seconds) {
    static final Stretch WHOLE = new Stretch(0, 0);

    Stretch {
        if (fromSeconds < 0 || seconds < 0) {
            throw new IllegalArgumentException("a stretch of " + seconds + " s from " + fromSeconds + " s");
        }
    }
}
