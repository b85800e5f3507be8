package org.sonolens.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Popup;
import javafx.stage.Stage;

/** All keys on one sheet over the window, made from the table of actions when first wanted. FX thread only. */
final class KeySheet {
    /** So many are as high as a small screen. */
    private static final int MOST_ROWS = 32;

    private final Popup popup = new Popup();
    private final Actions table;

    KeySheet(Actions table) {
        this.table = table;
        popup.setAutoHide(true);
    }

    private void build(List<Action> all) {
        List<Action> actions =
                all.stream().filter(action -> !action.keys().isEmpty()).toList();
        GridPane grid = new GridPane(16, 4);
        grid.getStyleClass().add("plan-pane");
        int columns = Math.ceilDiv(actions.size(), MOST_ROWS);
        int rows = Math.ceilDiv(actions.size(), columns);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            Label title = new Label(action.title());
            Label keys = new Label(action.keys().stream().map(Action.Key::label).collect(Collectors.joining("   ")));
            keys.getStyleClass().add("plan-title");
            grid.add(keys, 2 * (i / rows), i % rows);
            grid.add(title, 2 * (i / rows) + 1, i % rows);
        }
        popup.getContent().add(grid);
        Theme.dressPopup(popup, grid);
    }

    void toggle(Stage owner) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            if (popup.getContent().isEmpty()) {
                build(table.all());
            }
            popup.show(owner);
            popup.setX(owner.getX() + (owner.getWidth() - popup.getWidth()) / 2);
            popup.setY(owner.getY() + (owner.getHeight() - popup.getHeight()) / 2);
        }
    }
}
