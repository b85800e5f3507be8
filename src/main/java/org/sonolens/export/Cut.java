package org.sonolens.export;

/**
 * Which stretch of a whole is taken, as far as texts beside the samples care. Immutable.
 *
 * @param firstFrame first sample taken
 * @param endFrame sample after the last one taken
 * @param wholeFrames samples of the whole
 * @param fileRateHz samples a second in the file
 * @param trueRateHz samples in a second of the sound as it was
 * @param allChannels whether every channel is taken
 */
record Cut(long firstFrame, long endFrame, long wholeFrames, int fileRateHz, double trueRateHz, boolean allChannels) {
    private static final double NANOS = 1e9;

    boolean inTime() {
        return firstFrame != 0 || endFrame != wholeFrames;
    }

    /** Whether it is the whole recording with all its channels. */
    boolean isWhole() {
        return !inTime() && allChannels;
    }

    long frames() {
        return endFrame - firstFrame;
    }

    /** Nanoseconds of the sound as it was before the first sample taken. */
    long startNanos() {
        return Math.round(firstFrame / trueRateHz * NANOS);
    }
}
