package org.sonolens.play;

/** Which channels are heard. Channels are numbered from 0. Immutable. */
public sealed interface HeardChannels {
    /** One channel on both ears. */
    record One(int channel) implements HeardChannels {
        public One {
            if (channel < 0) {
                throw new IllegalArgumentException("channel " + channel + " is below 0");
            }
        }
    }

    /** A channel on each ear. */
    record Pair(int left, int right) implements HeardChannels {
        public Pair {
            if (left < 0 || right < 0) {
                throw new IllegalArgumentException("channels " + left + " and " + right);
            }
        }
    }

    /** The mean of all channels; loses sound in anti-phase, so never a default. */
    record Mix() implements HeardChannels {}

    /** What is heard of a recording of so many channels unless somebody chooses: two as left and right, else the first. */
    static HeardChannels of(int channels) {
        return channels == 2 ? new Pair(0, 1) : new One(0);
    }

    /** Signals heard at once. */
    default int voices() {
        return this instanceof Pair ? 2 : 1;
    }

    /** Whether a recording of so many channels has these. */
    default boolean isIn(int channels) {
        return switch (this) {
            case One one -> one.channel() < channels;
            case Pair pair -> Math.max(pair.left(), pair.right()) < channels;
            case Mix mix -> true;
        };
    }
}
