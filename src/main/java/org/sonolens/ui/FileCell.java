package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One row of the {@link FileListPane}: name, a badge if it was repaired, length, rate. FX thread only. */
final class FileCell extends ListCell<Path> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");
    private static final double ROOM_FOR_FACTS_PX = 190;

    private final FileListPane pane;
    private @Nullable Row row;

    FileCell(FileListPane pane) {
        this.pane = pane;
        getStyleClass().add("file-cell");
        setPrefWidth(0);
        setFocusTraversable(false);
        // Filters, so that the list's own behaviour neither selects nor takes the focus.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
        addEventFilter(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> showTip());
    }

    /** What a row with a file in it holds; most rows of a short list never do. */
    private final class Row {
        private final Label name = new Label();
        private final Label length = new Label();
        private final Label rate = new Label();
        private final RepairBadge badge = new RepairBadge();
        private final HBox box = new HBox(name, badge, length, rate);

        private Row() {
            // Names of recorders begin alike: what tells them apart is at the end.
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.getStyleClass().add("file-name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            for (Label fact : new Label[] {length, rate}) {
                fact.getStyleClass().add("file-fact");
                fact.setMinWidth(USE_PREF_SIZE);
                fact.visibleProperty().bind(FileCell.this.widthProperty().greaterThan(ROOM_FOR_FACTS_PX));
                fact.managedProperty().bind(fact.visibleProperty());
            }
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("file-row");
        }
    }

    private void clicked(MouseEvent event) {
        Path file = getItem();
        if (event.getButton() == MouseButton.PRIMARY && file != null && !isEmpty()) {
            pane.open(file);
        }
        event.consume();
    }

    @Override
    protected void updateItem(@Nullable Path file, boolean empty) {
        super.updateItem(file, empty);
        show();
        if (file != null && !empty && pane.factsOf(file).isEmpty()) {
            pane.rowShown();
        }
    }

    /** A tooltip is a scene of its own, so a row has one only once the pointer came. */
    private void showTip() {
        Path file = getItem();
        if (file == null || isEmpty()) {
            return;
        }
        Tooltip tip = getTooltip() == null ? new Tooltip() : getTooltip();
        String shown = ShownName.of(file);
        List<String> repairs = pane.factsOf(file).map(FileFacts::repairs).orElse(List.of());
        tip.setText(pane.unreadableOf(file)
                .map(sentence -> shown + "\n" + ShownName.of(sentence))
                .orElse(repairs.isEmpty() ? shown : shown + "\n" + RepairBadge.text(repairs)));
        setTooltip(tip);
    }

    /** Shows what the pane knows about this row's file. */
    void show() {
        Path file = getItem();
        if (file == null || isEmpty()) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(CURRENT, false);
            pseudoClassStateChanged(UNREADABLE, false);
            return;
        }
        Optional<String> wrong = pane.unreadableOf(file);
        FileFacts facts = pane.factsOf(file).orElse(new FileFacts("", ""));
        String shown = ShownName.of(file);
        Row filled = row == null ? new Row() : row;
        row = filled;
        filled.name.setText(shown);
        filled.length.setText(wrong.isPresent() ? "" : facts.length());
        filled.rate.setText(wrong.isPresent() ? "unreadable" : facts.rate());
        List<String> repairs = wrong.isPresent() ? List.of() : facts.repairs();
        filled.badge.show(repairs);
        String repaired = repairs.isEmpty() ? "" : "\n" + RepairBadge.text(repairs);
        if (getTooltip() != null) {
            showTip();
        }
        setGraphic(filled.box);
        pseudoClassStateChanged(CURRENT, pane.isCurrent(file));
        pseudoClassStateChanged(UNREADABLE, wrong.isPresent());
        setAccessibleText(
                shown + wrong.map(w -> ", unreadable").orElse("") + (pane.isCurrent(file) ? ", open" : "") + repaired);
    }
}
