package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.FileReview;

/** One row of the {@link FileListPane}, and what the pointer and a screen reader are told of it. FX thread only. */
final class FileCell extends ListCell<Path> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");

    private final FileListPane pane;
    private @Nullable FileRow row;

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
        String said = shown + ReviewWords.tip(pane.reviewOf(file));
        tip.setText(pane.unreadableOf(file)
                .map(sentence -> said + "\n" + ShownName.of(sentence))
                .orElse(repairs.isEmpty() ? said : said + "\n" + RepairBadge.text(repairs)));
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
        FileReview review = pane.reviewOf(file);
        FileRow filled = row == null ? new FileRow(widthProperty()) : row;
        row = filled;
        filled.show(shown, facts, wrong.isPresent(), review, getWidth());
        List<String> repairs = wrong.isPresent() ? List.of() : facts.repairs();
        String repaired = repairs.isEmpty() ? "" : "\n" + RepairBadge.text(repairs);
        if (getTooltip() != null) {
            showTip();
        }
        setGraphic(filled);
        pseudoClassStateChanged(CURRENT, pane.isCurrent(file));
        pseudoClassStateChanged(UNREADABLE, wrong.isPresent());
        setAccessibleText(shown
                + wrong.map(w -> ", " + Words.of("list.unreadable")).orElse("")
                + (pane.isCurrent(file) ? ", " + Words.of("list.open") : "")
                + ReviewWords.spoken(review)
                + repaired);
    }
}
