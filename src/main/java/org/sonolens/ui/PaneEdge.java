package org.sonolens.ui;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/** The edge of a side pane: a drag makes the pane wider or narrower. FX thread only. */
final class PaneEdge extends Region {
    static final double WIDTH_PX = 5;
    private static final double NARROWEST = 120;
    private static final double WIDEST = 1000;

    private double pressedX;
    private double pressedWidth;

    /**
     * @param pane whose preferred width is changed, and with which this is there or not
     * @param direction 1 when the pane is left of its edge, −1 when it is right of it
     * @param done told each width: whatever ends the drag, the last one is remembered
     */
    PaneEdge(Region pane, int direction, String name, DoubleConsumer done) {
        setMinWidth(WIDTH_PX);
        setPrefWidth(WIDTH_PX);
        setMaxWidth(WIDTH_PX);
        setCursor(Cursor.H_RESIZE);
        setAccessibleText(name);
        visibleProperty().bind(pane.visibleProperty());
        managedProperty().bind(pane.managedProperty());
        setOnMousePressed(e -> {
            pressedX = e.getSceneX();
            pressedWidth = pane.getWidth();
        });
        setOnMouseDragged(e -> {
            pane.setPrefWidth(Math.clamp(pressedWidth + direction * (e.getSceneX() - pressedX), NARROWEST, WIDEST));
            done.accept(pane.getPrefWidth());
        });
    }
}
