package org.sonolens.audio.decode;

/**
 * What a compressed file's header promises; what its decoder yields is what counts. Immutable.
 *
 * @param codec as users call it, such as "FLAC 16-bit" or "MP3"
 * @param sampleRateHz 0 when the header does not say
 * @param channels 0 when the header does not say
 * @param frames samples a channel, 0 when nothing is known of them
 * @param certain whether the frames are stated, not estimated
 * @param bits of one decoded sample
 * @param form in which the decoder is asked for them
 */
public record ProbedSound(
        String codec, int sampleRateHz, int channels, long frames, boolean certain, int bits, SampleForm form) {
    public ProbedSound {
        if (sampleRateHz < 0 || channels < 0 || frames < 0 || bits < 1) {
            throw new IllegalArgumentException("a header that promises less than nothing");
        }
    }

    /** A lossy codec, decoded to floats. */
    static ProbedSound lossy(String codec, int sampleRateHz, int channels, long frames, boolean certain) {
        return new ProbedSound(codec, sampleRateHz, channels, frames, certain, 32, SampleForm.FLOAT_32);
    }

    /** A lossless codec. */
    static ProbedSound lossless(String codec, int bits, int sampleRateHz, int channels, long frames, boolean certain) {
        return new ProbedSound(
                codec + " " + bits + "-bit", sampleRateHz, channels, frames, certain, bits, SampleForm.ofBits(bits));
    }

    /** A codec of 16 bits that nothing more is known of. */
    static ProbedSound unknown(String codec, SampleForm form) {
        return new ProbedSound(codec, 0, 0, 0, false, form == SampleForm.INT_16 ? 16 : 32, form);
    }
}
