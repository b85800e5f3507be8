package org.sonolens.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Brings keys to actions, before any control sees them: a focused list would swallow arrows and Home. In a text field
 * only keys with Ctrl, function keys and Esc act. FX thread only.
 */
final class KeyDispatch {
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
        if (focus instanceof TextInputControl && !actsInText(event)) {
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

    private static boolean actsInText(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                // that is the text's own
                && !(event.isShortcutDown() && event.getCode() == KeyCode.V)
                && (event.isShortcutDown()
                        || event.getCode().isFunctionKey()
                        || event.getCode().toString().equals("ESCAPE"));
    }
}
