package org.sonolens.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Panes that float over the window and hold nothing up: one at a time, gone by Esc or by what brought it. While the focus
 * is in one, plain keys are its own. FX thread only.
 */
final class FloatingPanes {
    private static final String MARK = "floating-pane";
    private static final double FROM_TOP_PX = 44;
    private static final double FROM_SIDE_PX = 12;

    private final StackPane over;
    private @Nullable Region shown;
    private @Nullable Node focusBefore;

    /** @param over the window's content, in which they float @param stage of it, whose Esc closes them */
    FloatingPanes(Stage stage, StackPane over) {
        this.over = over;
        // before the scene, whose table of actions has an Esc of its own
        stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (shown != null && event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /** Whether a node is in a pane that floats. */
    static boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getProperties().containsKey(MARK)) {
                return true;
            }
        }
        return false;
    }

    boolean isShown(@Nullable Region pane) {
        return pane != null && shown == pane;
    }

    /** Shows a pane in place of the one that is shown. @param focus gets the focus */
    void show(Region pane, Pos at, Node focus) {
        if (shown == null) {
            focusBefore = over.getScene() == null ? null : over.getScene().getFocusOwner();
        } else {
            over.getChildren().remove(shown);
        }
        pane.getProperties().put(MARK, true);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, at);
        StackPane.setMargin(pane, new Insets(FROM_TOP_PX, FROM_SIDE_PX, FROM_TOP_PX, FROM_SIDE_PX));
        shown = pane;
        over.getChildren().add(pane);
        focus.requestFocus();
    }

    /** Shows none. The focus goes back to where it was. */
    void close() {
        Region gone = shown;
        if (gone == null) {
            return;
        }
        shown = null;
        Node back = focusBefore;
        focusBefore = null;
        over.getChildren().remove(gone);
        (back != null && back.getScene() == over.getScene() ? back : over).requestFocus();
    }
}
