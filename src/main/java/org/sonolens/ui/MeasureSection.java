package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The numbers of a box, each to be selected, with buttons that copy all. Values only. FX thread only. */
final class MeasureSection extends FoldingSection {
    static final String TITLE = Words.of("measure.title");

    private static final double LABEL_WIDTH_PX = 92;
    private static final String HOW = Words.of("measure.how");

    private final Label which = new Label(HOW);
    private final Label progress = new Label();
    private final GridPane grid = new GridPane();
    private final List<TextField> values = new ArrayList<>();
    private final HBox buttons = new HBox();
    private List<String> labels = List.of();

    MeasureSection(Runnable copyText, Runnable copyCsv) {
        super(TITLE);
        setId("measure");
        which.getStyleClass().add("section-note");
        which.setWrapText(true);
        progress.getStyleClass().add("section-note");
        progress.setId("measure-progress");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ColumnConstraints left = new ColumnConstraints(LABEL_WIDTH_PX);
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(left, right);
        grid.getStyleClass().add("section-rows");
        buttons.getStyleClass().add("section-buttons");
        buttons.getChildren()
                .addAll(
                        button(Words.of("measure.copy"), "measure-copy", Words.of("measure.copy.name"), copyText),
                        button(Words.of("measure.csv"), "measure-csv", Words.of("measure.csv.name"), copyCsv));
        HBox first = new HBox(which, space, progress);
        first.getStyleClass().add("section-first");
        setContent(new VBox(first, grid, buttons));
        show("", List.of());
    }

    private static Button button(String text, String id, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("choice");
        button.setFocusTraversable(false);
        button.setAccessibleText(help);
        HoverTip.on(button, help);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Shows a box's numbers; without rows says how to draw one. @param title which box it is */
    void show(String title, List<InspectorRow> rows) {
        which.setText(rows.isEmpty() ? HOW : title);
        grid.setVisible(!rows.isEmpty());
        grid.setManaged(!rows.isEmpty());
        buttons.setVisible(!rows.isEmpty());
        buttons.setManaged(!rows.isEmpty());
        List<String> wanted = rows.stream().map(InspectorRow::label).toList();
        if (!wanted.equals(labels)) {
            build(wanted);
        }
        for (int i = 0; i < rows.size(); i++) {
            String value = rows.get(i).value();
            if (!value.equals(values.get(i).getText())) {
                values.get(i).setText(value);
                values.get(i).setAccessibleText(rows.get(i).label() + " " + value);
            }
        }
    }

    /** Says how far a long measurement is; nothing when it is done. */
    void showProgress(String text) {
        progress.setText(text);
    }

    private void build(List<String> wanted) {
        labels = wanted;
        grid.getChildren().clear();
        values.clear();
        for (int i = 0; i < wanted.size(); i++) {
            Label label = new Label(wanted.get(i));
            label.getStyleClass().add("row-label");
            TextField value = new TextField();
            value.setEditable(false);
            value.setFocusTraversable(false);
            value.setPrefColumnCount(8);
            value.getStyleClass().add("row-number");
            label.setLabelFor(value);
            values.add(value);
            grid.add(label, 0, i);
            grid.add(value, 1, i);
        }
    }
}
