package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Rows of labels and values under a title that opens and closes them; not there without rows. FX thread only. */
final class InspectorSection extends FoldingSection {
    private static final double LABEL_WIDTH_PX = 92;
    private static final int MOST_ROWS = 200;
    private static final int MOST_LABEL_CHARACTERS = 100;
    private static final int MOST_VALUE_CHARACTERS = 1000;

    private final GridPane grid = new GridPane();
    private List<InspectorRow> rows = List.of();

    InspectorSection(String title) {
        super(title);
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH_PX);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(labels, values);
        grid.getStyleClass().add("section-rows");
        setContent(grid);
        setVisible(false);
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
            shown.add(new InspectorRow("…", Words.of("inspector.more", wanted.size() - MOST_ROWS)));
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
