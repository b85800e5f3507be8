package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;

/** Ways to look at a recording as actions of the table, most of them by name alone. Stateless. */
final class LookActions {
    private LookActions() {}

    static List<Action> all(LookWishes wishes) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action("channels", Words.of("action.channels"), List.of(of(KeyCode.H)), wishes::nextChannels));
        actions.add(new Action(
                "smooth",
                Words.of("action.smooth"),
                List.of(of(KeyCode.I)),
                () -> wishes.smooth(!wishes.spectrogram().isSmooth())));
        actions.add(new Action(
                "frequencies-of-box",
                Words.of("action.frequencies-of-box"),
                List.of(of(KeyCode.Z).withShift()),
                wishes::frequenciesOfTheBox));
        actions.add(named("all-frequencies", Words.of("action.all-frequencies"), wishes::allFrequencies));
        actions.add(named(
                "auto-range",
                Words.of("action.auto-range"),
                () -> wishes.range().autoWanted()));
        for (Palette palette : Palette.values()) {
            actions.add(named(
                    "palette-" + palette.label(),
                    Words.of("action.palette-named", palette.label()),
                    () -> wishes.palette(palette)));
        }
        for (FrequencyScale scale : FrequencyScale.values()) {
            actions.add(named(
                    "scale-" + scale.label(),
                    Words.of("action.scale-named", scale.label()),
                    () -> wishes.scale(scale)));
        }
        actions.add(named(
                "channels-stack", Words.of("action.channels-stack"), () -> wishes.channels(new ChannelChoice.Stack())));
        actions.add(
                named("channels-max", Words.of("action.channels-max"), () -> wishes.channels(new ChannelChoice.Max())));
        actions.add(
                named("channels-mix", Words.of("action.channels-mix"), () -> wishes.channels(new ChannelChoice.Mix())));
        return actions;
    }

    private static Action named(String id, String title, Runnable run) {
        return new Action(id, title, List.of(), run);
    }
}
