package org.sonolens.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Popup;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** The choices of a plan in a pane that hangs below its chip and closes by Esc or a press elsewhere. FX thread only. */
public final class PlanPopover {
    private static final StftPlan BEFORE_THE_FIRST = StftPlan.ofOverlap(WindowShape.HANN, 2048, 4096, 0.75);
    private static final double GAP_PX = 4;

    private final Popup popup = new Popup();
    private final PlanPane pane;

    public PlanPopover(PlanActions actions) {
        pane = new PlanPane(actions, BEFORE_THE_FIRST);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(pane);
        Theme.dressPopup(popup, pane);
    }

    /** Shows a plan, here and now, and what it means at a sample rate in Hz. */
    public void setPlan(StftPlan plan, double rateHz, RecordingClass recordingClass) {
        pane.show(plan, rateHz, recordingClass);
    }

    /** Shows how many times slower than life the recording plays. @param tagged whether the file says it itself */
    void setTimeExpansion(double factor, boolean tagged) {
        pane.showTimeExpansion(factor, tagged);
    }

    /** Opens below a node of a shown window. */
    public void show(Node chip) {
        Bounds place = chip.localToScreen(chip.getBoundsInLocal());
        if (place != null) {
            popup.show(chip, place.getMinX(), place.getMaxY() + GAP_PX);
        }
    }

    public void hide() {
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    /** What is inside, for tests. */
    PlanPane pane() {
        return pane;
    }
}
