package org.sonolens.ui;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

/** The part of the table of actions that plays, and shows what was found by listening. Stateless. */
final class ListeningKeys {
    private ListeningKeys() {}

    /** @param pointerX where the pointer is, in device pixels from the picture's left; NaN when it is elsewhere */
    static List<Action> of(Supplier<ListeningDesk> listening, DoubleSupplier pointerX) {
        return List.of(
                new Action(
                        "play",
                        Words.of("action.play"),
                        List.of(Action.Key.of(KeyCode.SPACE)),
                        () -> listening.get().playOrPause()),
                new Action(
                        "play-here",
                        Words.of("action.play-here"),
                        List.of(Action.Key.of(KeyCode.SPACE).withShift()),
                        () -> listening.get().playFrom(pointerX.getAsDouble())),
                new Action(
                        "play-seen",
                        Words.of("action.play-seen"),
                        List.of(Action.Key.of(KeyCode.SPACE).withControl()),
                        () -> listening.get().playSeen()),
                new Action(
                        "loop",
                        Words.of("action.loop"),
                        List.of(Action.Key.of(KeyCode.L).withShift()),
                        () -> listening
                                .get()
                                .loopChosen(!listening.get().hearing().loop())),
                new Action(
                        "save-heard",
                        Words.of("action.save-heard"),
                        List.of(Action.Key.of(KeyCode.E).withControl().withShift()),
                        () -> listening.get().saveWhatIsHeard()),
                new Action(
                        "pitch-track",
                        Words.of("action.pitch-track"),
                        List.of(Action.Key.of(KeyCode.P).withShift()),
                        () -> listening.get().tracks().togglePitches()),
                new Action(
                        "onsets",
                        Words.of("action.onsets"),
                        List.of(Action.Key.of(KeyCode.O).withShift()),
                        () -> listening.get().tracks().toggleOnsets()),
                new Action(
                        "save-track",
                        Words.of("action.save-track"),
                        List.of(Action.Key.of(KeyCode.P).withControl().withShift()),
                        () -> listening.get().trackSaving().start()));
    }
}
