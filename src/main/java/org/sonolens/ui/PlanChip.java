package org.sonolens.ui;

import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;

/** The plan in a few words; a press opens its {@link PlanPopover}. FX thread only. */
public final class PlanChip extends Button {
    private final PlanActions actions;
    private @Nullable PlanPopover popover;
    private @Nullable Runnable plan;
    private @Nullable Runnable expansion;

    public PlanChip(PlanActions actions) {
        this.actions = actions;
        setId("plan-chip");
        getStyleClass().add("chip");
        setFocusTraversable(false);
        setOnAction(event -> toggle());
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows the plan of a recording; before the first the chip is not there. @param rateHz its samples a second */
    public void setPlan(StftPlan plan, double rateHz, RecordingClass recordingClass) {
        setText(PlanText.chip(recordingClass, plan));
        setAccessibleText(Words.of("plan.chip.name", getText()));
        this.plan = () -> popover().setPlan(plan, rateHz, recordingClass);
        if (popover != null) {
            this.plan.run();
        }
        setVisible(true);
    }

    /** Shows how many times slower than life the recording plays. @param tagged whether the file says it itself */
    public void setTimeExpansion(double factor, boolean tagged) {
        expansion = () -> popover().setTimeExpansion(factor, tagged);
        if (popover != null) {
            expansion.run();
        }
        if (factor != 1) {
            setText(getText() + " · ×" + TimeExpansionChoice.text(factor));
            setAccessibleText(
                    getAccessibleText() + ", " + Words.of("expansion.factor.name", TimeExpansionChoice.text(factor)));
        }
    }

    /** Opens the popover, or closes it. */
    public void toggle() {
        if (!isVisible()) {
            return;
        }
        if (popover().isShowing()) {
            popover().hide();
        } else {
            popover().show(this);
        }
    }

    /** Made when first wanted: a start has no time for it. */
    PlanPopover popover() {
        PlanPopover made = popover;
        if (made == null) {
            made = new PlanPopover(actions);
            popover = made;
            if (plan != null) {
                plan.run();
            }
            if (expansion != null) {
                expansion.run();
            }
        }
        return made;
    }
}
