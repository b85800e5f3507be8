package org.sonolens.audio;

/**
 * What a file's first bytes say it is. Immutable.
 *
 * @param name as users call it
 * @param reading how it is read in place, or why it is not
 */
record FoundFormat(String name, Reading reading) {
    enum Reading {
        /** WAV, RF64, BW64. */
        RIFF,
        RIFX,
        WAVE64,
        AIFF,
        AU,
        CAF,
        NOT_YET,
        NO_SOUND,
        UNKNOWN
    }

    static final FoundFormat NOTHING_KNOWN = new FoundFormat("an unknown format", Reading.UNKNOWN);

    static FoundFormat sound(String name) {
        return new FoundFormat(name, Reading.NOT_YET);
    }

    static FoundFormat noSound(String name) {
        return new FoundFormat(name, Reading.NO_SOUND);
    }
}
