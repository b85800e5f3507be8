package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Nine fields for the names of the user's own tags. FX thread only. */
final class TagNames {
    private static final double GAP_PX = 6;

    private TagNames() {}

    /** Asks for the names. @param done told all of them */
    static void ask(ReviewPanel panel, List<String> names, Consumer<List<String>> done) {
        GridPane grid = new GridPane(12, GAP_PX);
        List<TextField> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TextField field = new TextField(names.get(i));
            field.setId("tag-name-" + (i + 1));
            field.getStyleClass().add("review-field");
            field.setAccessibleText(Words.of("tags.field", i + 1));
            field.setOnAction(event -> panel.yes());
            GridPane.setHgrow(field, Priority.ALWAYS);
            Label key = new Label("Alt+" + (i + 1));
            key.getStyleClass().add("plan-title");
            key.setMinWidth(46);
            grid.addRow(i, key, field);
            fields.add(field);
        }
        panel.ask(
                Words.of("tags.title"),
                Words.of("tags.about"),
                grid,
                Words.of("tags.keep"),
                () -> done.accept(fields.stream().map(TextField::getText).toList()));
        fields.getFirst().requestFocus();
        fields.getFirst().selectAll();
    }
}
