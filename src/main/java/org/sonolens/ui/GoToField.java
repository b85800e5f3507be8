package org.sonolens.ui;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A small field in the window in which a time is typed: Enter goes there, Esc or a click elsewhere leaves it, and what is
 * wrong with what was typed stands beside it. FX thread only.
 */
final class GoToField extends HBox {
    private static final double GAP_PX = 8;
    private static final int COLUMNS = 14;
    private static final String HOW = Words.of("go-to.how");

    private final TextField field = new TextField();
    private final Label note = new Label(HOW);
    private final Function<String, String> go;
    private StackPane ground = new StackPane();
    private @Nullable Node focusBefore;

    /** @param go goes to what was typed; says what is wrong with it, or nothing */
    GoToField(Function<String, String> go) {
        this.go = go;
        setId("go-to");
        getStyleClass().add("export-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(Words.of("go-to.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(field);
        field.setId("go-to-time");
        field.setPrefColumnCount(COLUMNS);
        field.setAccessibleText(Words.of("go-to.field"));
        field.setAccessibleHelp(HOW);
        note.setId("go-to-note");
        note.getStyleClass().add("section-note");
        getChildren().addAll(title, field, note);
        field.setOnAction(event -> enter());
        field.textProperty().subscribe(() -> say(""));
        // before the window's table, in which Esc leaves the box
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible()) {
                setVisible(false);
            }
        });
        setVisible(false);
    }

    /** The window's content with it over that, at the bottom left above its last line. */
    StackPane over(StackPane content, Region lastLine) {
        OverLastLine.join(content, this, Pos.BOTTOM_LEFT, lastLine, GAP_PX);
        ground = content;
        return content;
    }

    /** Shows it, with what was typed last selected. */
    void open() {
        if (ground.getScene() == null) {
            return;
        }
        if (!isVisible()) {
            focusBefore = ground.getScene().getFocusOwner();
        }
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        say("");
    }

    /** Hides it and gives the keys back. */
    void leave() {
        setVisible(false);
        Node before = focusBefore;
        focusBefore = null;
        if (before != null) {
            before.requestFocus();
        } else if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    private void enter() {
        String problem = go.apply(field.getText());
        if (problem.isEmpty()) {
            leave();
        } else {
            say(problem);
        }
    }

    private void say(String problem) {
        note.setText(problem.isEmpty() ? HOW : problem);
        note.getStyleClass().remove("problem");
        if (!problem.isEmpty()) {
            note.getStyleClass().add("problem");
        }
        note.setAccessibleText(note.getText());
    }
}
