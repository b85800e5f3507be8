package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows of labels and values under a title that opens and closes them; not there without rows. FX thread only. */
final class InspectorSection extends VBox {
    private static final double LABEL_WIDTH_PX = 92;
    private static final int MOST_ROWS = 200;
    private static final int MOST_LABEL_CHARACTERS = 100;
    private static final int MOST_VALUE_CHARACTERS = 1000;

    private final String title;
    private final GridPane grid = new GridPane();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private List<InspectorRow> rows = List.of();

    InspectorSection(String title) {
        this.title = title;
        getStyleClass().add("inspector-section");
        Region arrow = new Region();
        arrow.getStyleClass().add("section-arrow");
        Button header = new Button(title, arrow);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setFocusTraversable(false);
        header.getStyleClass().add("section-header");
        header.setOnAction(event -> open.set(!open.get()));
        open.subscribe(is -> {
            arrow.setRotate(is ? 90 : 0);
            header.setAccessibleText(title + (is ? ", open" : ", closed"));
        });
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH_PX);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(labels, values);
        grid.getStyleClass().add("section-rows");
        grid.visibleProperty().bind(open);
        grid.managedProperty().bind(open);
        getChildren().addAll(header, grid);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    String title() {
        return title;
    }

    BooleanProperty openProperty() {
        return open;
    }

    /** Shows rows in their order, of any length; very many, and very long texts, are cut, and say so. */
    void show(List<InspectorRow> wanted) {
        List<InspectorRow> shown = bounded(wanted);
        if (shown.equals(rows)) {
            return;
        }
        if (hasLabels(shown)) {
            updateValues(shown);
        } else {
            build(shown);
        }
        rows = List.copyOf(shown);
        setVisible(!rows.isEmpty());
    }

    private static List<InspectorRow> bounded(List<InspectorRow> wanted) {
        List<InspectorRow> shown = new ArrayList<>();
        for (InspectorRow row : wanted.subList(0, Math.min(MOST_ROWS, wanted.size()))) {
            shown.add(new InspectorRow(
                    BoundedText.of(row.label(), MOST_LABEL_CHARACTERS),
                    BoundedText.of(row.value(), MOST_VALUE_CHARACTERS)));
        }
        if (wanted.size() > MOST_ROWS) {
            shown.add(new InspectorRow("…", "and " + (wanted.size() - MOST_ROWS) + " more"));
        }
        return shown;
    }

    private boolean hasLabels(List<InspectorRow> shown) {
        return shown.stream()
                .map(InspectorRow::label)
                .toList()
                .equals(rows.stream().map(InspectorRow::label).toList());
    }

    /** The pitch changes with every move of the pointer; only its texts do. */
    private void updateValues(List<InspectorRow> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (grid.getChildren().get(2 * i + 1) instanceof Label value) {
                value.setText(shown.get(i).value());
            }
        }
    }

    private void build(List<InspectorRow> shown) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Label label = new Label(shown.get(i).label());
            label.getStyleClass().add("row-label");
            label.setWrapText(true);
            Label value = new Label(shown.get(i).value());
            value.getStyleClass().add("row-value");
            value.setWrapText(true);
            label.setLabelFor(value);
            GridPane.setConstraints(label, 0, i);
            GridPane.setConstraints(value, 1, i);
            GridPane.setValignment(label, VPos.TOP);
            nodes.add(label);
            nodes.add(value);
        }
        grid.getChildren().setAll(nodes);
    }
}
