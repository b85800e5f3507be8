package org.sonolens.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One thing the user can do. Immutable.
 *
 * @param id its name in the program
 * @param title what the user reads
 * @param keys the keys that do it
 * @param run does it, on the FX thread
 */
record Action(String id, String title, List<Key> keys, Runnable run) {
    Action {
        keys = List.copyOf(keys);
    }

    /**
     * A key with its modifiers, or a typed character, which stands wherever the keyboard has it. Immutable.
     *
     * @param code the key, UNDEFINED for a character
     * @param character the character, or empty
     */
    record Key(KeyCode code, String character, boolean control, boolean shift, boolean alt) {
        static Key of(KeyCode code) {
            return new Key(code, "", false, false, false);
        }

        static Key typed(String character) {
            return new Key(KeyCode.UNDEFINED, character, false, false, false);
        }

        Key withControl() {
            return new Key(code, character, true, shift, alt);
        }

        Key withShift() {
            return new Key(code, character, control, true, alt);
        }

        Key withAlt() {
            return new Key(code, character, control, shift, true);
        }

        boolean isTyped() {
            return !character.isEmpty();
        }

        /** Whether a pressed or typed event is this key. */
        boolean matches(KeyEvent event) {
            if (event.getEventType() == KeyEvent.KEY_TYPED) {
                return isTyped()
                        && character.equals(event.getCharacter())
                        // AltGr, which many keyboards need for a bracket, says it is both
                        && event.isControlDown() == event.isAltDown();
            }
            return !isTyped()
                    && code == event.getCode()
                    && control == event.isShortcutDown()
                    && shift == event.isShiftDown()
                    && alt == event.isAltDown();
        }

        /** As it is written on a key sheet. */
        String label() {
            return (control ? "Ctrl+" : "")
                    + (alt ? "Alt+" : "")
                    + (shift ? "Shift+" : "")
                    + (isTyped() ? character : code.getName());
        }
    }
}
