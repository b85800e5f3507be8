package org.sonolens.view;

/**
 * What the defaults are chosen by: facts of a file that its header and tags tell. Immutable.
 *
 * @param sampleRateHz the file's own rate, 1 or more
 * @param timeExpansion how many times slower the file is than the sound was, 1 for not at all
 * @param channels 1 or more
 * @param frames samples per channel, 0 or more
 * @param fieldTag whether a GUANO, wamd or AudioMoth tag shows that a field recorder made it
 * @param pcm whether its samples are PCM, not coded
 */
public record RecordingFacts(
        int sampleRateHz, double timeExpansion, int channels, long frames, boolean fieldTag, boolean pcm) {
    public RecordingFacts {
        if (sampleRateHz < 1) {
            throw new IllegalArgumentException("a sample rate of " + sampleRateHz + " Hz");
        }
        if (!(timeExpansion > 0) || Double.isInfinite(timeExpansion)) {
            throw new IllegalArgumentException("a time expansion of " + timeExpansion);
        }
        if (channels < 1 || frames < 0) {
            throw new IllegalArgumentException(channels + " channels of " + frames + " samples");
        }
    }

    /** The same recording, taken to play so many times slower than life. */
    public RecordingFacts withTimeExpansion(double other) {
        return new RecordingFacts(sampleRateHz, other, channels, frames, fieldTag, pcm);
    }

    /** Samples of the file in a second of the sound as it was. */
    public double trueRateHz() {
        return sampleRateHz * timeExpansion;
    }

    /** The highest frequency of the sound as it was that the file can hold. */
    public double trueNyquistHz() {
        return trueRateHz() / 2;
    }
}
