package org.sonolens.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.FileReview;

/** What was said of the current file, below the list; note and tags are written there in place. FX thread only. */
final class ReviewStrip extends VBox {
    private final FlagSign sign = new FlagSign();
    private final Label flag = new Label();
    private final Label tags = new Label();
    private final Label note = new Label();
    private final TextField field = new TextField();
    private final HBox firstLine = new HBox(8, sign, flag, tags);
    private final Runnable onLeft;
    private @Nullable Consumer<String> commit;

    /** @param onLeft after writing: who gives the focus back */
    ReviewStrip(Runnable onLeft) {
        this.onLeft = onLeft;
        setId("review-strip");
        getStyleClass().add("review-strip");
        firstLine.setAlignment(Pos.CENTER_LEFT);
        flag.getStyleClass().add("strip-flag");
        flag.setMinWidth(USE_PREF_SIZE);
        tags.getStyleClass().add("strip-tags");
        tags.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tags, Priority.ALWAYS);
        note.getStyleClass().add("strip-note");
        note.setId("strip-note");
        tags.setId("strip-tags");
        field.setId("review-field");
        field.getStyleClass().add("review-field");
        field.setOnAction(event -> leave(true));
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                leave(true);
            }
        });
        getChildren().addAll(firstLine, note);
    }

    /** Shows what was said of the current file; nothing for none. */
    void show(Optional<FileReview> review) {
        setVisible(review.isPresent());
        setManaged(review.isPresent());
        FileReview said = review.orElse(FileReview.NONE);
        sign.show(said.flag());
        sign.setVisible(said.flag().isPresent());
        sign.setManaged(sign.isVisible());
        flag.setText(said.flag()
                .map(ChoiceWords::title)
                .orElseGet(() -> said.isReviewed() ? Words.of("review.reviewed") : Words.of("review.not-reviewed")));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("said"), said.isReviewed());
        tags.setText(ReviewWords.tags(said));
        note.setText(said.note().isEmpty() ? Words.of("review.nothing-said") : ShownName.of(said.note()));
        note.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("empty"), said.note().isEmpty());
    }

    boolean isWriting() {
        return commit != null;
    }

    /**
     * Begins to write where the note stands, or the tags.
     *
     * @param inTags where: in the place of the tags, else of the note
     * @param prompt what is to be written
     * @param done told the text, unless it is given up
     */
    void write(boolean inTags, String before, String prompt, Consumer<String> done) {
        leave(true);
        commit = done;
        field.setText(before);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        if (inTags) {
            getChildren().set(0, field);
        } else {
            getChildren().set(1, field);
        }
        field.requestFocus();
        field.end();
    }

    /** Ends writing. @param keep whether what was written counts */
    void leave(boolean keep) {
        Consumer<String> done = commit;
        if (done == null) {
            return;
        }
        commit = null;
        getChildren().setAll(firstLine, note);
        if (keep) {
            done.accept(field.getText());
        }
        onLeft.run();
    }
}
