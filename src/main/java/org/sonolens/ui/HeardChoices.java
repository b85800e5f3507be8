package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.settings.Listening;

/** Buttons of which each chooses something of how it is heard, and is lit when that is so already. FX thread only. */
final class HeardChoices {
    private static final double GAP_PX = 4;

    private final double widthPx;
    private final List<Choice> choices = new ArrayList<>();
    private @Nullable Heard now;

    /** How it is heard. */
    record Heard(Shown shown, Hearing hearing, Listening settings) {}

    private record Choice(ToggleButton button, Predicate<Heard> isSo) {}

    /** @param widthPx of a row of buttons */
    HeardChoices(double widthPx) {
        this.widthPx = widthPx;
    }

    /** Lights what is so. */
    void show(Heard next) {
        now = next;
        choices.forEach(choice -> choice.button().setSelected(choice.isSo().test(next)));
    }

    /** Does something about how it is heard now; nothing before that was shown. */
    void with(Consumer<Heard> act) {
        Heard known = now;
        if (known != null) {
            act.accept(known);
        }
    }

    /** Makes a button. @param name for who does not see it */
    ToggleButton button(String text, String name, Predicate<Heard> isSo, Runnable act) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        button.setOnAction(e -> {
            act.run();
            // also when nothing changed: the pressed toggle has switched itself
            with(h -> button.setSelected(isSo.test(h)));
        });
        choices.add(new Choice(button, isSo));
        return button;
    }

    /** A button that is no longer there. */
    void forget(Node button) {
        choices.removeIf(choice -> choice.button() == button);
    }

    /** Buttons of one width, row by row. */
    Node grid(List<? extends Node> buttons, int columns) {
        GridPane grid = new GridPane();
        grid.setHgap(GAP_PX);
        grid.setVgap(GAP_PX);
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i) instanceof Region button) {
                button.setPrefWidth((widthPx - (columns - 1) * GAP_PX) / columns);
            }
            grid.add(buttons.get(i), i % columns, i / columns);
        }
        return grid;
    }
}
