package org.sonolens.ui;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.sonolens.view.StftPlan;

/** Window, overlap and hop of a plan as numbers to be typed, in samples, ms or %. FX thread only. */
final class PlanFields extends GridPane {
    private static final double GAP_PX = 8;

    /** Makes another plan of the shown one. */
    interface Change {
        void make(UnaryOperator<StftPlan> change);
    }

    private final TypedField length;
    private final TypedField overlap;
    private final TypedField hop;
    private final Change change;
    private double rateHz = 1;

    PlanFields(Change change) {
        super(GAP_PX, 2);
        this.change = change;
        length = new TypedField("plan-length", Words.of("plan.field.length.name"), 9, this::lengthTyped);
        overlap = new TypedField("plan-overlap", Words.of("plan.field.overlap.name"), 6, this::overlapTyped);
        hop = new TypedField("plan-hop", Words.of("plan.field.hop.name"), 8, this::hopTyped);
        addColumn(0, title(Words.of("plan.field.length")), length);
        addColumn(1, title(Words.of("plan.field.overlap")), overlap);
        addColumn(2, title(Words.of("plan.field.hop")), hop);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Shows a plan at a sample rate. */
    void show(StftPlan plan, double shownRateHz) {
        rateHz = shownRateHz;
        length.show(Integer.toString(plan.windowLength()));
        overlap.show(plan.overlap() < 0 ? Words.of("plan.field.overlap.none") : PlanText.percent(plan.overlap(), 2));
        hop.show(Integer.toString(plan.hop()));
    }

    private boolean lengthTyped(String typed) {
        OptionalInt samples = TypedQuantity.samples(typed, rateHz);
        if (samples.isEmpty() || samples.getAsInt() < 2 || samples.getAsInt() > PlanSteps.LARGEST_FFT) {
            return false;
        }
        change.make(plan -> PlanSteps.withWindowLength(plan, samples.getAsInt()));
        return true;
    }

    private boolean overlapTyped(String typed) {
        OptionalDouble share = TypedQuantity.share(typed);
        share.ifPresent(wanted -> change.make(plan -> plan.withOverlap(wanted)));
        return share.isPresent();
    }

    private boolean hopTyped(String typed) {
        OptionalInt samples = TypedQuantity.samples(typed, rateHz);
        samples.ifPresent(wanted -> change.make(plan -> plan.withHop(wanted)));
        return samples.isPresent();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("plan-title");
        return title;
    }
}
