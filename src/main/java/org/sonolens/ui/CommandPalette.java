package org.sonolens.ui;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Any action by its name: a line to type in over what fits, done by Enter or a click. FX thread only. */
final class CommandPalette extends VBox {
    private static final double WIDTH_PX = 460;
    private static final double ROW_PX = 28;
    private static final int MOST_ROWS = 12;

    private final Supplier<List<Action>> table;
    private final Runnable close;
    private final TextField line = new TextField();
    private final ListView<Action> found = new ListView<>();

    /** @param table all actions, asked whenever something is typed @param close closes this pane */
    CommandPalette(Supplier<List<Action>> table, Runnable close) {
        this.table = table;
        this.close = close;
        setId("command-palette");
        getStyleClass().addAll("plan-pane", "floating-pane", "command-palette");
        setPrefWidth(WIDTH_PX);
        setAccessibleText(Words.of("commands.title"));
        line.setId("command-line");
        line.setPromptText(Words.of("commands.prompt"));
        line.setAccessibleText(Words.of("commands.field"));
        line.textProperty().subscribe(this::search);
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setId("command-list");
        found.setAccessibleText(Words.of("commands.found"));
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW_PX);
        found.setPlaceholder(new Label(Words.of("commands.none")));
        found.setCellFactory(list -> new Row());
        found.setOnMouseClicked(event -> run());
        getChildren().addAll(line, found);
        search();
    }

    /** Empty again, for the next time. @return what gets the focus */
    TextField begin() {
        line.clear();
        search();
        return line;
    }

    private void search() {
        List<Action> fitting = ActionSearch.found(table.get(), line.getText());
        found.getItems().setAll(fitting);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        double rows = Math.clamp(fitting.size(), 1, MOST_ROWS);
        found.setPrefHeight(rows * ROW_PX + 2);
        found.setMinHeight(rows * ROW_PX + 2);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-MOST_ROWS);
            case PAGE_DOWN -> move(MOST_ROWS);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = found.getItems().size() - 1;
        int to = Math.clamp((long) found.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        found.getSelectionModel().select(to);
        found.scrollTo(Math.max(0, to - MOST_ROWS + 1));
    }

    private void run() {
        Action chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.run().run();
        }
    }

    /** A title with its keys at the right. */
    private static final class Row extends ListCell<Action> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(title, new Region(), keys);

        Row() {
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            keys.getStyleClass().add("plan-title");
            keys.setMinWidth(USE_PREF_SIZE);
            row.getStyleClass().add("command-row");
            getStyleClass().add("command-cell");
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            setGraphic(empty ? null : row);
            if (!empty) {
                title.setText(action.title());
                keys.setText(action.keys().stream().map(Action.Key::label).collect(Collectors.joining("  ")));
                setAccessibleText(action.title() + " " + keys.getText());
            }
        }
    }
}
