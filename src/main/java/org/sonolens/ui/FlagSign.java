package org.sonolens.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sonolens.review.Flag;

/** The sign of a flag in the list: drawn, because fonts lack some of them. Takes the same room with and without. FX thread only. */
final class FlagSign extends StackPane {
    private static final double SIZE_PX = 12;

    private final Region shape = new Region();
    private final Label question = new Label("?");

    FlagSign() {
        setMinSize(SIZE_PX, SIZE_PX);
        setPrefSize(SIZE_PX, SIZE_PX);
        setMaxSize(SIZE_PX, SIZE_PX);
        question.getStyleClass().add("flag-question");
        question.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(Optional.empty());
    }

    void show(Optional<Flag> flag) {
        if (flag.isEmpty()) {
            getChildren().clear();
        } else if (flag.get() == Flag.QUESTION) {
            getChildren().setAll(question);
        } else {
            shape.getStyleClass().setAll("flag-" + flag.get().label());
            getChildren().setAll(shape);
        }
    }
}
