package org.sonolens.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.sonolens.settings.Listening;

/** The button that plays, and the chip that says how, which opens all choices. FX thread only. */
final class PlayBar extends HBox {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final double GAP_PX = 4;

    private final Button play = new Button();
    private final Button mode = new Button("×1");
    private final ListenActions actions;
    private @Nullable Popup popup;
    private @Nullable ListenPane pane;
    private @Nullable Runnable show;

    PlayBar(ListenActions actions) {
        this.actions = actions;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(2);
        Region icon = new Region();
        icon.getStyleClass().add("play-icon");
        play.setGraphic(icon);
        play.setId("play");
        mode.setId("play-mode");
        play.setAccessibleText(Words.of("play.play"));
        HoverTip.on(play, Words.of("play.tip"));
        HoverTip.on(mode, Words.of("play.mode.tip"));
        play.getStyleClass().addAll("chip", "play-left");
        mode.getStyleClass().addAll("chip", "play-right");
        for (Button button : new Button[] {play, mode}) {
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        play.setOnAction(e -> actions.playOrPause());
        mode.setOnAction(e -> toggle());
        getChildren().addAll(play, mode);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Whether something is heard. */
    void playing(boolean is) {
        play.pseudoClassStateChanged(PLAYING, is);
        play.setAccessibleText(is ? Words.of("play.pause") : Words.of("play.play"));
    }

    /** Shows how what is shown is heard; null when nothing is open. */
    void show(@Nullable Shown shown, Hearing hearing, Listening settings) {
        setVisible(shown != null);
        if (shown == null) {
            return;
        }
        String text = hearing.mode().label()
                + (hearing.bandOfBox() && shown.selection() != null ? " · " + Words.of("play.band") : "")
                + (hearing.loop() ? " · " + Words.of("play.loop") : "");
        if (!text.equals(mode.getText())) {
            mode.setText(text);
            mode.setAccessibleText(Words.of("play.mode.name", text));
        }
        mode.pseudoClassStateChanged(MUTED, settings.muted());
        show = () -> pane().show(shown, hearing, settings);
        if (popup != null && popup.isShowing()) {
            show.run();
        }
    }

    /** Opens the choices, or closes them. */
    void toggle() {
        if (popup == null) {
            popup = new Popup();
            popup.setAutoHide(true);
            popup.setHideOnEscape(true);
            popup.getContent().add(pane());
            Theme.dressPopup(popup, pane());
        }
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        if (show != null) {
            show.run();
        }
        pane().opened();
        Bounds place = mode.localToScreen(mode.getBoundsInLocal());
        if (place != null) {
            popup.show(mode, place.getMinX(), place.getMaxY() + GAP_PX);
        }
    }

    /** The choices, made when first wanted: a start has no time for them. */
    ListenPane pane() {
        ListenPane made = pane;
        if (made == null) {
            made = new ListenPane(actions);
            pane = made;
        }
        return made;
    }
}
