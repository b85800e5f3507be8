package org.sonolens.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sonolens.view.TimeExpansionChoice;

/** How many times slower than life recordings play: the usual factors a click away, any other typed. FX thread only. */
final class TimeExpansionChoices extends HBox {
    private static final double[] USUAL = {1, 5, 8, 10, 20};
    private static final double GAP_PX = 4;
    private static final double BUTTON_PX = 52;

    private final Map<Double, ToggleButton> buttons = new LinkedHashMap<>();
    private final TextField field = new TextField();
    private final DoubleConsumer chosen;
    private double factor = 1;

    /** @param chosen hears another factor than the one that is shown */
    TimeExpansionChoices(DoubleConsumer chosen) {
        super(GAP_PX);
        this.chosen = chosen;
        for (double usual : USUAL) {
            ToggleButton button = new ToggleButton("×" + TimeExpansionChoice.text(usual));
            button.setAccessibleText(Words.of("expansion.factor.name", TimeExpansionChoice.text(usual)));
            button.setFocusTraversable(false);
            button.getStyleClass().add("choice");
            button.setPrefWidth(BUTTON_PX);
            button.setOnAction(event -> choose(usual));
            buttons.put(usual, button);
            getChildren().add(button);
        }
        field.setId("time-expansion");
        field.setPromptText(Words.of("expansion.other"));
        field.setAccessibleText(Words.of("expansion.other.name"));
        field.setMinWidth(BUTTON_PX);
        field.setPrefWidth(BUTTON_PX);
        field.setFocusTraversable(false);
        field.setOnAction(
                event -> TimeExpansionChoice.typed(field.getText()).ifPresentOrElse(this::choose, this::show));
        // what is typed here is no key of the window below
        field.addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() != KeyCode.ESCAPE) {
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(field);
        show();
    }

    /** Shows the factor that counts now. */
    void show(double shown) {
        factor = shown;
        show();
    }

    private void show() {
        buttons.forEach((usual, button) -> button.setSelected(usual == factor));
        field.setText(buttons.containsKey(factor) ? "" : TimeExpansionChoice.text(factor));
    }

    private void choose(double wanted) {
        boolean changed = wanted != factor;
        // also when nothing changed: the pressed toggle has switched itself off
        show(wanted);
        if (changed) {
            chosen.accept(wanted);
        }
    }
}
