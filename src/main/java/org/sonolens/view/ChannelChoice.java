package org.sonolens.view;

import java.util.Locale;
import java.util.Optional;

/** Which channels a picture shows and how. Channels are numbered from 0. Immutable. */
public sealed interface ChannelChoice {
    /** One channel alone. */
    record One(int channel) implements ChannelChoice {
        public One {
            if (channel < 0) {
                throw new IllegalArgumentException("channel " + channel + " is below 0");
            }
        }
    }

    /** Every channel in a band of its own, the first on top. */
    record Stack() implements ChannelChoice {}

    /** At each bin the largest of the channels' levels. */
    record Max() implements ChannelChoice {}

    /** The mean of the channels' samples; loses sound in anti-phase, so never a default. */
    record Mix() implements ChannelChoice {}

    /** Bands the picture has over each other, for a recording of so many channels. */
    default int bands(int channels) {
        return this instanceof Stack ? channels : 1;
    }

    /** What the window shows at open: one or two channels stacked, more as their maximum. */
    static ChannelChoice forWindow(int channels) {
        return channels <= 2 ? new Stack() : new Max();
    }

    /** The name used on the command line: a number from 0, stack, max or mix. */
    default String label() {
        return switch (this) {
            case One one -> Integer.toString(one.channel());
            case Stack stack -> "stack";
            case Max max -> "max";
            case Mix mix -> "mix";
        };
    }

    /** The choice of that name: stack, max or mix in any case, or a number from 0; empty for anything else. */
    static Optional<ChannelChoice> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "stack" -> Optional.of(new Stack());
            case "max" -> Optional.of(new Max());
            case "mix" -> Optional.of(new Mix());
            default -> name.matches("[0-9]{1,9}") ? Optional.of(new One(Integer.parseInt(name))) : Optional.empty();
        };
    }
}
