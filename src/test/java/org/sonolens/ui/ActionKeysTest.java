package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.sonolens.ui.Action.Key;

class ActionKeysTest {
    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
    }

    private static KeyEvent typed(String character, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, control, alt, false);
    }

    @Test
    void aKeyIsItsCodeWithExactlyItsModifiers() {
        Key page = Key.of(KeyCode.LEFT).withShift();
        assertThat(page.matches(pressed(KeyCode.LEFT, true, false, false))).isTrue();
        assertThat(page.matches(pressed(KeyCode.LEFT, false, false, false))).isFalse();
        assertThat(page.matches(pressed(KeyCode.LEFT, true, true, false))).isFalse();
        assertThat(page.matches(pressed(KeyCode.RIGHT, true, false, false))).isFalse();
    }

    @Test
    void aTypedCharacterStandsWhereverTheKeyboardHasIt() {
        Key next = Key.typed("]");
        assertThat(next.matches(typed("]", false, false, false))).isTrue();
        assertThat(next.matches(typed("]", true, false, false)))
                .as("with Shift on some")
                .isTrue();
        assertThat(next.matches(typed("]", false, true, true)))
                .as("AltGr 9 on a German one")
                .isTrue();
        assertThat(next.matches(typed("]", false, true, false))).as("Ctrl+]").isFalse();
        assertThat(next.matches(typed("]", false, false, true))).as("Alt+]").isFalse();
        assertThat(next.matches(pressed(KeyCode.CLOSE_BRACKET, false, false, false)))
                .isFalse();
    }

    @Test
    void noTwoActionsHaveTheSameKeyAndAllHaveATitleAndAKey() {
        Map<Key, String> owners = new HashMap<>();
        for (Action action : new Actions(null, new NoWindow(), null).all()) {
            assertThat(action.title()).isNotBlank();
            assertThat(action.keys()).isNotEmpty();
            for (Key key : action.keys()) {
                assertThat(owners.put(key, action.id())).as(key.label()).isNull();
            }
        }
    }

    /** A window that is not there: the table is only read. */
    private static final class NoWindow implements Actions.WindowActions {
        @Override
        public ListeningDesk listening() {
            throw new AssertionError("no key was pressed");
        }

        @Override
        public void exportSound() {}

        @Override
        public void openFiles() {}

        @Override
        public void openFolder() {}

        @Override
        public void toggleFiles() {}

        @Override
        public void toggleInspector() {}

        @Override
        public void toggleLock() {}

        @Override
        public double pointerX() {
            return Double.NaN;
        }

        @Override
        public void toEvent(int direction) {}

        @Override
        public ReviewActions review() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void paste() {
            throw new AssertionError();
        }

        @Override
        public void showKeys() {}

        @Override
        public void closeWindow() {}
    }

    @Test
    void aKeyIsWrittenAsOnAKeySheet() {
        assertThat(Key.of(KeyCode.O).withControl().withShift().label()).isEqualTo("Ctrl+Shift+O");
        assertThat(Key.typed("+").label()).isEqualTo("+");
    }
}
