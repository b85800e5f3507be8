package org.sonolens.ui;

import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** How far an export is, with a button to end it; comes only for one that takes a while. FX thread only. */
final class ExportBar extends HBox {
    private static final Duration A_WHILE = Duration.millis(300);
    private static final double BAR_PX = 120;
    private static final double WIDEST_NAME_PX = 260;
    private static final double GAP_PX = 8;

    private final UnaryOperator<String> words;
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final PauseTransition wait = new PauseTransition(A_WHILE);

    /** @param id of the bar begins with it @param words what is done, of what the bar names */
    ExportBar(String id, UnaryOperator<String> words, Runnable cancel) {
        this.words = words;
        setId(id + "-bar");
        getStyleClass().add("export-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        what.setMaxWidth(WIDEST_NAME_PX);
        bar.setPrefWidth(BAR_PX);
        Button end = new Button(Words.of("export.cancel"));
        end.setId(id + "-cancel");
        end.getStyleClass().add("chip");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setFocusTraversable(false);
        end.setOnAction(event -> cancel.run());
        getChildren().addAll(what, bar, end);
        wait.setOnFinished(event -> setVisible(true));
        setVisible(false);
    }

    /** The window's content with it over that, at the right above its last line. */
    StackPane over(StackPane content, Region lastLine) {
        OverLastLine.join(content, this, Pos.BOTTOM_RIGHT, lastLine, GAP_PX);
        return content;
    }

    void begin(String name) {
        what.setText(words.apply(name));
        progress(0);
        wait.playFromStart();
    }

    /** @param part done, 0 to 1 */
    void progress(double part) {
        bar.setProgress(part);
        setAccessibleText(Words.of("export.progress", what.getText(), Math.round(100 * part)));
    }

    void end() {
        wait.stop();
        setVisible(false);
    }
}
