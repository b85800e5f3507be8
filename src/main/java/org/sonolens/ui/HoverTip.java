package org.sonolens.ui;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the pointer first comes to their control: each is a scene of its own, and a window has more
 * of them than a start has time for. FX thread only.
 */
final class HoverTip {
    private HoverTip() {}

    static void on(Control control, String text) {
        on(control, () -> new Tooltip(text));
    }

    /** A tooltip whose text changes: it says what the control says to who does not see it. */
    static void ofAccessibleText(Control control) {
        on(control, () -> {
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(control.accessibleTextProperty());
            return tip;
        });
    }

    private static void on(Control control, Supplier<Tooltip> tip) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(tip.get());
            }
        });
    }
}
