package org.sonolens.audio.decode;

import org.jspecify.annotations.Nullable;

/**
 * Where a sound is cut, to be decoded by two processes at once. Immutable.
 *
 * @param seconds at which the second half begins: whole ones, which the program finds to the sample
 * @param firstBytes of decoded samples before it
 * @param allBytes of decoded samples that the header states
 */
record Halves(long seconds, long firstBytes, long allBytes) {
    /** From how many seconds on a sound is decoded in halves, on whatever machine. */
    static final String LEAST_SECONDS_PROPERTY = "sonolens.halves-from-seconds";

    private static final long LEAST_SECONDS = 120;
    /** On fewer the second process would take the processor that makes the picture. */
    private static final int LEAST_PROCESSORS = 4;

    /**
     * How a file is cut; null when one process decodes it: seeking is exact in FLAC only, and only where the header's length
     * can be believed does anything say whether the halves are all.
     *
     * @param fileBytes the file's size, beside which a hostile header's length is seen
     */
    static @Nullable Halves of(String demuxer, ProbedSound promised, long fileBytes) {
        int rateHz = promised.sampleRateHz();
        if (!demuxer.equals("flac") || !promised.certain() || rateHz == 0 || promised.channels() == 0) {
            return null;
        }
        long frameBytes = (long) promised.channels() * promised.form().bytes();
        long seconds = promised.frames() / rateHz;
        if (seconds < Math.max(2, leastSeconds())
                || promised.frames() * frameBytes > fileBytes * SamplePlace.MOST_BYTES_A_BYTE) {
            return null;
        }
        return new Halves(seconds / 2, seconds / 2 * rateHz * frameBytes, promised.frames() * frameBytes);
    }

    private static long leastSeconds() {
        boolean enough = Runtime.getRuntime().availableProcessors() >= LEAST_PROCESSORS;
        return Long.getLong(LEAST_SECONDS_PROPERTY, enough ? LEAST_SECONDS : Long.MAX_VALUE);
    }

    Stretch first() {
        return new Stretch(0, seconds);
    }

    Stretch second() {
        return new Stretch(seconds, 0);
    }
}
