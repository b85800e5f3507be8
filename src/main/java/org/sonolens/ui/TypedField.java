package org.sonolens.ui;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A value to be typed over: Enter, or going elsewhere, takes what was typed; what is none is marked until the value is
 * shown again. FX thread only.
 */
final class TypedField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Predicate<String> take;
    private String shown = "";

    /**
     * @param name for who cannot see it
     * @param take hears what was typed, and says whether it is a value
     */
    TypedField(String id, String name, int columns, Predicate<String> take) {
        this.take = take;
        setId(id);
        setAccessibleText(name);
        setPrefColumnCount(columns);
        getStyleClass().add("typed-field");
        setOnAction(event -> take());
        focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                take();
            }
        });
        // what is typed here is no key of the window below
        addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
    }

    /** Shows a value, unless another one is being typed. */
    void show(String value) {
        boolean typing = isFocused() && !getText().equals(shown);
        shown = value;
        if (!typing) {
            setText(value);
            pseudoClassStateChanged(WRONG, false);
        }
    }

    private void take() {
        if (getText().equals(shown)) {
            pseudoClassStateChanged(WRONG, false);
            return;
        }
        boolean taken = take.test(getText());
        pseudoClassStateChanged(WRONG, !taken);
        if (taken) {
            setText(shown);
        } else if (!isFocused()) {
            setText(shown);
            pseudoClassStateChanged(WRONG, false);
        }
    }
}
