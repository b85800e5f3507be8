package org.sonolens.ui;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The part of the table of actions that moves by number and measures. FX thread only. */
final class MeasureActions {
    private MeasureActions() {}

    static List<Action> of(Measurements all) {
        return List.of(
                action("draw-box", "Draw a box here", () -> all.drawBox(), Action.Key.of(KeyCode.D)),
                action("next-box", "Next box", () -> all.boxes().step(1), Action.Key.of(KeyCode.B)),
                action(
                        "previous-box",
                        "Box before",
                        () -> all.boxes().step(-1),
                        Action.Key.of(KeyCode.B).withShift()),
                action(
                        "copy-numbers",
                        "Copy the numbers of the box",
                        () -> all.copy(false),
                        Action.Key.of(KeyCode.C).withControl()),
                action(
                        "copy-csv",
                        "Copy the numbers of the box as CSV",
                        () -> all.copy(true),
                        Action.Key.of(KeyCode.C).withControl().withAlt()),
                action(
                        "spectrum",
                        "Spectrum of the view, the box or the file",
                        () -> all.spectra().chooseNext(),
                        Action.Key.of(KeyCode.T)),
                action(
                        "peaks",
                        "Mark what is near each column's peak",
                        () -> all.peaks().toggle(),
                        Action.Key.of(KeyCode.K)),
                action(
                        "peaks-fewer",
                        "Mark less near the peaks",
                        () -> all.peaks().change(5),
                        Action.Key.typed(".")),
                action(
                        "peaks-more",
                        "Mark more near the peaks",
                        () -> all.peaks().change(-5),
                        Action.Key.typed(",")),
                action(
                        "go-to",
                        "Go to a time",
                        () -> all.goToField().open(),
                        Action.Key.of(KeyCode.G).withControl()));
    }

    private static Action action(String id, String title, Runnable run, Action.Key... keys) {
        return new Action(id, title, List.of(keys), run);
    }
}
