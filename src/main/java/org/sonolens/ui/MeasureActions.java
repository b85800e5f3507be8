package org.sonolens.ui;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The part of the table of actions that moves by number and measures. FX thread only. */
final class MeasureActions {
    private MeasureActions() {}

    static List<Action> of(Measurements all) {
        return List.of(
                action("draw-box", Words.of("action.draw-box"), () -> all.drawBox(), Action.Key.of(KeyCode.D)),
                action(
                        "next-box",
                        Words.of("action.next-box"),
                        () -> all.boxes().step(1),
                        Action.Key.of(KeyCode.B)),
                action(
                        "previous-box",
                        Words.of("action.previous-box"),
                        () -> all.boxes().step(-1),
                        Action.Key.of(KeyCode.B).withShift()),
                action(
                        "copy-numbers",
                        Words.of("action.copy-numbers"),
                        () -> all.copy(false),
                        Action.Key.of(KeyCode.C).withControl()),
                action(
                        "copy-csv",
                        Words.of("action.copy-csv"),
                        () -> all.copy(true),
                        Action.Key.of(KeyCode.C).withControl().withAlt()),
                action(
                        "spectrum",
                        Words.of("action.spectrum"),
                        () -> all.spectra().chooseNext(),
                        Action.Key.of(KeyCode.T)),
                action("peaks", Words.of("action.peaks"), () -> all.peaks().toggle(), Action.Key.of(KeyCode.K)),
                action(
                        "peaks-fewer",
                        Words.of("action.peaks-fewer"),
                        () -> all.peaks().change(5),
                        Action.Key.typed(".")),
                action(
                        "peaks-more",
                        Words.of("action.peaks-more"),
                        () -> all.peaks().change(-5),
                        Action.Key.typed(",")),
                action(
                        "go-to",
                        Words.of("action.go-to"),
                        () -> all.goToField().open(),
                        Action.Key.of(KeyCode.G).withControl()));
    }

    private static Action action(String id, String title, Runnable run, Action.Key... keys) {
        return new Action(id, title, List.of(keys), run);
    }
}
