package org.sonolens.ui;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Brings keys to actions, before any control sees them: a focused list would swallow arrows and Home. In a text field
 * and a pane that floats over the window only keys with Ctrl, function keys and Esc act. FX thread only.
 */
final class KeyDispatch {
    /** With Ctrl these undo, mark, cut, copy and paste what is being written. */
    private static final Set<KeyCode> BELONGS_TO_TEXT =
            Set.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.X, KeyCode.C, KeyCode.V);

    private final Actions actions;
    private final Scene scene;

    KeyDispatch(Scene scene, Actions actions) {
        this.scene = scene;
        this.actions = actions;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::dispatch);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::dispatch);
    }

    private void dispatch(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (isMenuOpen()
                || FloatingPanes.holds(focus) && !actsInText(event)
                || focus instanceof TextInputControl text && isForText(text, event)) {
            return;
        }
        for (Action action : actions.all()) {
            for (Action.Key key : action.keys()) {
                if (key.matches(event)) {
                    event.consume();
                    action.run().run();
                    return;
                }
            }
        }
    }

    /** A menu has the keys while it is open, although it hangs in a window of its own. */
    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    /** Whether a text takes a key: what is typed into it and what edits it; of one that is only read, what copies it. */
    private static boolean isForText(TextInputControl text, KeyEvent event) {
        boolean edits = event.isShortcutDown() && !event.isShiftDown() && BELONGS_TO_TEXT.contains(event.getCode());
        if (!text.isEditable()) {
            boolean copies = event.getCode() == KeyCode.C || event.getCode() == KeyCode.A;
            return edits && copies && !text.getSelectedText().isEmpty();
        }
        return edits || !actsInText(event);
    }

    private static boolean actsInText(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && (event.isShortcutDown() && !BELONGS_TO_TEXT.contains(event.getCode())
                        || event.getCode().isFunctionKey()
                        || event.getCode().toString().equals("ESCAPE"));
    }
}
