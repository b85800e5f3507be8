package org.sonolens.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * One message above the status line, which goes away by itself but not from under the pointer. FX thread only.
 *
 * <p>A new message takes the place of the old one. Nothing waits for the user. JavaFX has no role for alerts; the line is
 * a text whose change is announced.
 */
public final class MessageLine extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double SHORTEST_SECONDS = 4;
    private static final double LONGEST_SECONDS = 20;
    private static final double SECONDS_A_CHARACTER = 0.06;
    private static final double AFTER_HOVER_SECONDS = 2;

    private final Label text = new Label();
    private final PauseTransition life = new PauseTransition();
    private final double secondsScale;

    public MessageLine() {
        this(1);
    }

    /** @param secondsScale shortens all times, for tests */
    MessageLine(double secondsScale) {
        this.secondsScale = secondsScale;
        setId("message-line");
        getStyleClass().add("message-line");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        Region mark = new Region();
        mark.getStyleClass().add("message-mark");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("message-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("×");
        close.setAccessibleText(Words.of("message.close"));
        close.setFocusTraversable(false);
        close.getStyleClass().add("message-close");
        close.setOnAction(event -> hideMessage());
        getChildren().addAll(mark, text, close);
        life.setOnFinished(event -> hideMessage());
        hoverProperty().addListener((property, was, is) -> hovered(is));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** A window's content with its messages just above its last line, over what stands there, so that nothing moves. */
    static StackPane over(Region content, MessageLine messages, Region lastLine) {
        StackPane both = new StackPane(content);
        messages.setMaxHeight(USE_PREF_SIZE);
        OverLastLine.join(both, messages, Pos.BOTTOM_LEFT, lastLine, 0);
        return both;
    }

    /** Says that something happened. @param sentence one or two sentences */
    public void say(String sentence) {
        show(sentence, false);
    }

    /** Says that something went wrong. @param sentence what is wrong with what, and what to do */
    public void sayError(String sentence) {
        show(sentence, true);
    }

    /** The message shown; empty when there is none. */
    public String message() {
        return isVisible() ? text.getText() : "";
    }

    public void hideMessage() {
        life.stop();
        setVisible(false);
    }

    /** How long a text stays: 4 s, or 60 ms a character up to 20 s. */
    static double secondsFor(String sentence) {
        return Math.clamp(sentence.length() * SECONDS_A_CHARACTER, SHORTEST_SECONDS, LONGEST_SECONDS);
    }

    /** As {@link #sayError} or {@link #say}. */
    void show(String sentence, boolean error) {
        String shown = ShownName.of(sentence);
        text.setText(shown);
        pseudoClassStateChanged(ERROR, error);
        setAccessibleText(error ? Words.of("message.problem", shown) : shown);
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        live(secondsFor(shown));
    }

    private void hovered(boolean is) {
        if (is) {
            life.stop();
        } else if (isVisible()) {
            live(AFTER_HOVER_SECONDS);
        }
    }

    private void live(double seconds) {
        life.stop();
        if (!isHover()) {
            life.setDuration(Duration.seconds(seconds * secondsScale));
            life.playFromStart();
        }
    }
}
