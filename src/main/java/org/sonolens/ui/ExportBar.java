package org.sonolens.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
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

    private final String verb;
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final PauseTransition wait = new PauseTransition(A_WHILE);

    /** @param id of the bar begins with it @param verb what is done to what the bar names */
    ExportBar(String id, String verb, Runnable cancel) {
        this.verb = verb;
        setId(id + "-bar");
        getStyleClass().add("export-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        what.setMaxWidth(WIDEST_NAME_PX);
        bar.setPrefWidth(BAR_PX);
        Button end = new Button("Cancel");
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
        content.getChildren().add(this);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        lastLine.heightProperty()
                .subscribe(
                        height -> StackPane.setMargin(this, new Insets(0, GAP_PX, height.doubleValue() + GAP_PX, 0)));
        return content;
    }

    void begin(String name) {
        what.setText(verb + " " + name);
        progress(0);
        wait.playFromStart();
    }

    /** @param part done, 0 to 1 */
    void progress(double part) {
        bar.setProgress(part);
        setAccessibleText(what.getText() + ", " + Math.round(100 * part) + " percent");
    }

    void end() {
        wait.stop();
        setVisible(false);
    }
}
