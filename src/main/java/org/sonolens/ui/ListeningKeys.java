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
                        "Play or pause: the box, else from the clicked place, else what is seen",
                        List.of(Action.Key.of(KeyCode.SPACE)),
                        () -> listening.get().playOrPause()),
                new Action(
                        "play-here",
                        "Play from the pointer",
                        List.of(Action.Key.of(KeyCode.SPACE).withShift()),
                        () -> listening.get().playFrom(pointerX.getAsDouble())),
                new Action(
                        "play-seen",
                        "Play what is seen",
                        List.of(Action.Key.of(KeyCode.SPACE).withControl()),
                        () -> listening.get().playSeen()),
                new Action(
                        "loop",
                        "Play in a loop, or not",
                        List.of(Action.Key.of(KeyCode.L).withShift()),
                        () -> listening
                                .get()
                                .loopChosen(!listening.get().hearing().loop())),
                new Action(
                        "save-heard",
                        "Save what is heard of the box, or of what is seen",
                        List.of(Action.Key.of(KeyCode.E).withControl().withShift()),
                        () -> listening.get().saveWhatIsHeard()),
                new Action(
                        "pitch-track",
                        "Show or hide the pitch track",
                        List.of(Action.Key.of(KeyCode.P).withShift()),
                        () -> listening.get().tracks().togglePitches()),
                new Action(
                        "onsets",
                        "Show or hide where sounds begin",
                        List.of(Action.Key.of(KeyCode.O).withShift()),
                        () -> listening.get().tracks().toggleOnsets()),
                new Action(
                        "save-track",
                        "Save the pitch track and the onsets as a table",
                        List.of(Action.Key.of(KeyCode.P).withControl().withShift()),
                        () -> listening.get().trackSaving().start()));
    }
}
