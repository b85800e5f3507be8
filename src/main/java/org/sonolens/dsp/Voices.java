package org.sonolens.dsp;

import org.sonolens.view.ChannelChoice;

/**
 * The signals that a picture's bands are made of. A voice is one channel, or the mix of all; a band shows one voice, or
 * the largest level of several. Immutable.
 *
 * @param bands pictures over each other
 * @param voicesPerBand voices that share a band
 * @param firstChannel channel of the first voice; the others follow
 * @param mix whether the only voice is the mean of all channels
 */
public record Voices(int bands, int voicesPerBand, int firstChannel, boolean mix) {
    /** Signal of the mean of all channels. */
    public static final int MIX = -1;

    /** Signal of the largest level of all channels. */
    public static final int LARGEST = -2;

    /**
     * The voices of a choice for a recording of so many channels.
     *
     * @throws IllegalArgumentException when the recording has no such channel
     */
    public static Voices of(ChannelChoice choice, int channels) {
        return switch (choice) {
            case ChannelChoice.One one -> {
                if (one.channel() >= channels) {
                    throw new IllegalArgumentException("there is no channel " + one.channel() + "; the recording has "
                            + channels + (channels == 1 ? ", channel 0" : ", 0 to " + (channels - 1)));
                }
                yield new Voices(1, 1, one.channel(), false);
            }
            case ChannelChoice.Stack stack -> new Voices(channels, 1, 0, false);
            case ChannelChoice.Max max -> new Voices(1, channels, 0, false);
            case ChannelChoice.Mix mix -> new Voices(1, 1, 0, channels > 1);
        };
    }

    public int count() {
        return bands * voicesPerBand;
    }

    /** These voices with a band for each. */
    public Voices apart() {
        return new Voices(count(), 1, firstChannel, mix);
    }

    /** Names what a band shows: the number of its channel, {@link #MIX}, or {@link #LARGEST} of all channels. */
    public int signal(int band) {
        if (mix) {
            return MIX;
        }
        return voicesPerBand > 1 ? LARGEST : firstChannel + band;
    }
}
