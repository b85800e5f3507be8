package org.sonolens.ui;

import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and wheel as a system tells of them, which the robot of the headless platform cannot with keys held down. Pure functions. */
final class PointerEvents {
    private PointerEvents() {}

    /** The pointer comes to a node. */
    static MouseEvent entered() {
        return mouse(MouseEvent.MOUSE_ENTERED, 1, 1, MouseButton.NONE, Set.of());
    }

    /** The first button is pressed, dragged or released. @param held of SHIFT, CONTROL and ALT */
    static MouseEvent primary(EventType<MouseEvent> type, double x, double y, Set<KeyCode> held) {
        return mouse(type, x, y, MouseButton.PRIMARY, held);
    }

    private static MouseEvent mouse(
            EventType<MouseEvent> type, double x, double y, MouseButton button, Set<KeyCode> held) {
        boolean primary = button == MouseButton.PRIMARY;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                primary ? 1 : 0,
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                held.contains(KeyCode.ALT),
                false,
                primary && type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /** The wheel is turned. @param delta in pixels, above 0 away from the user @param held of SHIFT and CONTROL */
    static ScrollEvent wheel(double x, double y, double delta, Set<KeyCode> held) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    /** Those keys of which something is held. */
    static Set<KeyCode> held(boolean shift, boolean control) {
        return shift && control
                ? Set.of(KeyCode.SHIFT, KeyCode.CONTROL)
                : shift ? Set.of(KeyCode.SHIFT) : control ? Set.of(KeyCode.CONTROL) : Set.of();
    }
}
