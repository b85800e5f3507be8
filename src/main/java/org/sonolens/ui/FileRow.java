package org.sonolens.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sonolens.review.FileReview;

/** The columns of the list of files, of which as many are seen as there is room for. FX thread only. */
final class FileRow extends HBox {
    private static final double FACTS_FROM_PX = 190;
    private static final double TIME_FROM_PX = 320;
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

    /** @param width of the list: more columns are shown the wider it is */
    FileRow(ReadOnlyDoubleProperty width) {
        getStyleClass().add("file-row");
        setAlignment(Pos.CENTER_LEFT);
        // Names of recorders begin alike: what tells them apart is at the end.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        grow(name, "file-name");
        said.getStyleClass().add("file-said");
        said.setMinWidth(USE_PREF_SIZE);
        said.visibleProperty().bind(said.managedProperty());
        fixed(tags, "file-tags", TAGS_PX);
        grow(note, "file-note");
        fixed(time, "file-time", TIME_PX);
        fixed(length, "file-fact", FACT_PX);
        fixed(rate, "file-fact", FACT_PX);
        from(FACTS_FROM_PX, width, length, rate);
        from(TIME_FROM_PX, width, time);
        from(TAGS_FROM_PX, width, tags);
        from(NOTE_FROM_PX, width, note);
        getChildren().addAll(flag, name, badge, said, tags, note, time, length, rate);
        said.setManaged(false);
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
        row.visibleProperty().bind(width.greaterThan(TIME_FROM_PX));
        row.managedProperty().bind(row.visibleProperty());
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

    private static void from(double px, ReadOnlyDoubleProperty width, Label... columns) {
        for (Label column : columns) {
            column.visibleProperty().bind(width.greaterThan(px));
            column.managedProperty().bind(column.visibleProperty());
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
        boolean hidden = !review.tags().isEmpty() && widthPx <= TAGS_FROM_PX
                || !review.note().isEmpty() && widthPx <= NOTE_FROM_PX;
        said.setManaged(hidden);
    }
}
