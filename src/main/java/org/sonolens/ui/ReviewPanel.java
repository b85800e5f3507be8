package org.sonolens.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question over the window that waits for nobody: everything below goes on. Enter says yes, Esc leaves it. FX thread only. */
final class ReviewPanel extends VBox {
    private static final double WIDTH_PX = 440;

    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox body = new VBox();
    private final Button yes = new Button(Words.of("panel.yes.plain"));
    private Runnable onYes = () -> {};

    ReviewPanel() {
        setId("review-panel");
        getStyleClass().addAll("plan-pane", "review-panel");
        setMaxSize(WIDTH_PX, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH_PX);
        title.getStyleClass().add("panel-title");
        text.getStyleClass().add("plan-fact");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        yes.setId("panel-yes");
        yes.getStyleClass().addAll("choice", "panel-yes");
        yes.setOnAction(event -> yes());
        Button no = new Button(Words.of("panel.cancel"));
        no.setId("panel-no");
        no.getStyleClass().add("choice");
        no.setOnAction(event -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, space, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        for (Button button : new Button[] {yes, no}) {
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(title, text, body, buttons);
        close();
    }

    /** Where it will lie; it joins it with the first question. */
    void liesOver(StackPane content) {
        JoinsWhenSeen.join(content, this);
    }

    /** Asks something. @param content what stands between the words and the buttons */
    void ask(String heading, String words, Region content, String yesWords, Runnable done) {
        title.setText(heading);
        text.setText(words);
        body.getChildren().setAll(content);
        yes.setText(Words.of("panel.yes", yesWords));
        onYes = done;
        setAccessibleText(Words.of("panel.spoken", heading, words));
        setVisible(true);
        setManaged(true);
    }

    boolean isOpen() {
        return isVisible();
    }

    /** As the button does. */
    void yes() {
        Runnable done = onYes;
        close();
        done.run();
    }

    void close() {
        onYes = () -> {};
        body.getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
