package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sonolens.review.FileReview;

/** The columns of the list of files, of which as many are seen as there is room for. FX thread only. */
final class FileRow extends HBox {
    private static final double FACTS_FROM_PX = 190;
    private static final double TIME_FROM_PX = 320;
    /** How wide a list must be for a line that names its columns. */
    static final double NAMED_FROM_PX = TIME_FROM_PX;

    private static final double TAGS_FROM_PX = 430;
    private static final double NOTE_FROM_PX = 560;
    private static final double FACT_PX = 40;
    private static final double TIME_PX = 54;
    private static final double TAGS_PX = 120;

    private final FlagSign flag = new FlagSign();
    private final Label name = new Label();
    private final RepairBadge badge = new RepairBadge();
    private final Label said = new Label("…");
    private final Label tags = new Label();
    private final Label note = new Label();
    private final Label time = new Label();
    private final Label length = new Label();
    private final Label rate = new Label();
    /** Whether there are tags or a note for which there is no room. */
    private boolean isHinted;

    /** @param width of the list: more columns are shown the wider it is */
    FileRow(ReadOnlyDoubleProperty width) {
        getStyleClass().add("file-row");
        setAlignment(Pos.CENTER_LEFT);
        // Names of recorders begin alike: what tells them apart is at the end.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        grow(name, "file-name");
        said.getStyleClass().add("file-said");
        said.setMinWidth(USE_PREF_SIZE);
        fixed(tags, "file-tags", TAGS_PX);
        grow(note, "file-note");
        fixed(time, "file-time", TIME_PX);
        fixed(length, "file-fact", FACT_PX);
        fixed(rate, "file-fact", FACT_PX);
        width.subscribe(now -> place(now.doubleValue()));
    }

    /** The columns there is room for, and no node for the others: a screen of rows is most of what a window styles. */
    private void place(double widthPx) {
        List<Node> columns = new ArrayList<>(List.of(flag, name));
        if (badge.isVisible()) {
            columns.add(badge);
        }
        if (isHinted) {
            columns.add(said);
        }
        if (widthPx > TAGS_FROM_PX) {
            columns.add(tags);
        }
        if (widthPx > NOTE_FROM_PX) {
            columns.add(note);
        }
        if (widthPx > TIME_FROM_PX) {
            columns.add(time);
        }
        if (widthPx > FACTS_FROM_PX) {
            columns.add(length);
            columns.add(rate);
        }
        if (!getChildren().equals(columns)) {
            getChildren().setAll(columns);
        }
    }

    /** A line that names the columns. */
    static FileRow header(ReadOnlyDoubleProperty width) {
        FileRow row = new FileRow(width);
        row.getStyleClass().add("file-columns");
        row.name.setText(Words.of("list.column.name"));
        row.tags.setText(Words.of("list.column.tags"));
        row.note.setText(Words.of("list.column.note"));
        row.time.setText(Words.of("list.column.time"));
        row.length.setText(Words.of("list.column.length"));
        row.rate.setText(Words.of("list.column.rate"));
        row.badge.show(List.of());
        return row;
    }

    private static void grow(Label label, String style) {
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        setHgrow(label, Priority.ALWAYS);
    }

    private static void fixed(Label label, String style, double px) {
        label.getStyleClass().add(style);
        label.setMinWidth(px);
        if (px == TAGS_PX) {
            label.setMaxWidth(px);
            label.setPrefWidth(px);
        }
    }

    /** @param wrong whether the file cannot be opened */
    void show(String shownName, FileFacts facts, boolean wrong, FileReview review, double widthPx) {
        name.setText(shownName);
        flag.show(review.flag());
        tags.setText(ShownName.of(String.join(", ", review.tags())));
        note.setText(ShownName.of(review.note()));
        time.setText(wrong ? "" : facts.time());
        length.setText(wrong ? "" : facts.length());
        rate.setText(wrong ? Words.of("list.unreadable") : facts.rate());
        badge.show(wrong ? List.of() : facts.repairs());
        isHinted = !review.tags().isEmpty() && widthPx <= TAGS_FROM_PX
                || !review.note().isEmpty() && widthPx <= NOTE_FROM_PX;
        place(widthPx);
    }
}
