package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import org.sonolens.view.ChannelChoice;

/** Which channels a user can choose to see. Pure functions. */
final class ChannelSteps {
    /** More bands than that are too low to look at. */
    private static final int MOST_STACKED = 16;

    private ChannelSteps() {}

    /** All choices for a recording of so many channels: stacked, their maximum, mixed, each alone. */
    static List<ChannelChoice> of(int channels) {
        List<ChannelChoice> choices = new ArrayList<>();
        if (channels > 1) {
            if (channels <= MOST_STACKED) {
                choices.add(new ChannelChoice.Stack());
            }
            choices.add(new ChannelChoice.Max());
            choices.add(new ChannelChoice.Mix());
            for (int channel = 0; channel < channels; channel++) {
                choices.add(new ChannelChoice.One(channel));
            }
        }
        return choices;
    }

    /** The choice after another, the first after the last; the same when there is no other. */
    static ChannelChoice next(ChannelChoice now, int channels) {
        List<ChannelChoice> choices = of(channels);
        return choices.isEmpty() ? now : choices.get((choices.indexOf(now) + 1) % choices.size());
    }

    /** In words; channels count from 1 here. */
    static String label(ChannelChoice choice) {
        return switch (choice) {
            case ChannelChoice.Stack stack -> Words.of("channels.stacked");
            case ChannelChoice.Max max -> Words.of("channels.largest");
            case ChannelChoice.Mix mix -> Words.of("channels.mixed");
            case ChannelChoice.One one -> Words.of("channels.one", one.channel() + 1);
        };
    }
}
