package org.sonolens.audio;

/**
 * What a file's header says about its sound, after repair. Immutable.
 *
 * @param format the container as users call it, such as "WAV", "RF64" or "BW64"
 * @param codec how a sample is stored, such as "PCM 16-bit", "float 32-bit", "A-law" or "µ-law"
 * @param sampleRateHz samples a second of each channel, 1 to {@link #HIGHEST_RATE_HZ}
 * @param channels 1 to {@link #MOST_CHANNELS}
 * @param frames samples of each channel, 1 or more
 * @param bitsPerSample valid bits of one stored sample, 1 to 64
 */
public record AudioFormat(String format, String codec, int sampleRateHz, int channels, long frames, int bitsPerSample) {
    public static final int HIGHEST_RATE_HZ = 2_000_000;
    public static final int MOST_CHANNELS = 256;

    public AudioFormat {
        if (sampleRateHz < 1 || sampleRateHz > HIGHEST_RATE_HZ) {
            throw new IllegalArgumentException("sample rate of " + sampleRateHz + " Hz");
        }
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IllegalArgumentException(channels + " channels");
        }
        if (frames < 1) {
            throw new IllegalArgumentException(frames + " frames");
        }
        if (bitsPerSample < 1 || bitsPerSample > 64) {
            throw new IllegalArgumentException(bitsPerSample + " bits a sample");
        }
    }

    /** The same sound of another length. */
    AudioFormat withFrames(long other) {
        return new AudioFormat(format, codec, sampleRateHz, channels, other, bitsPerSample);
    }

    public double durationSeconds() {
        return (double) frames / sampleRateHz;
    }
}
