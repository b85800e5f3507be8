package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** All choices of a plan on one small pane, each a click away, with what they mean in Hz and ms. FX thread only. */
final class PlanPane extends VBox {
    private static final double WIDTH_PX = 366;
    private static final double GAP_PX = 4;

    /** A button that makes another plan of the shown one, and is lit when the shown one is already such. */
    private record Choice(ToggleButton button, BiPredicate<RecordingClass, StftPlan> isShown) {}

    private final PlanActions actions;
    private final List<Choice> choices = new ArrayList<>();
    private final Label length = new Label();
    private final Label duration = new Label();
    private final Label hop = new Label();
    private final Label bin = new Label();
    private final Label padding = new Label();
    private final Button shorter = step("−", Words.of("plan.shorter"), PlanSteps::shorter);
    private final Button longer = step("+", Words.of("plan.longer"), PlanSteps::longer);
    private final PlanFields fields = new PlanFields(change -> choose(change.apply(plan())));
    private final PlanPresets presets;
    private final Label expansionFact = new Label();
    private final TimeExpansionChoices expansion;
    private StftPlan plan;
    private RecordingClass recordingClass = RecordingClass.MUSIC;
    private double rateHz = 1;

    PlanPane(PlanActions actions, StftPlan first) {
        this.actions = actions;
        this.plan = first;
        presets = new PlanPresets(actions, this::plan);
        expansion = new TimeExpansionChoices(actions::timeExpansionChosen);
        getStyleClass().add("plan-pane");
        setAccessibleText(Words.of("plan.title"));

        List<ToggleButton> classes = new ArrayList<>();
        for (RecordingClass known : RecordingClass.values()) {
            ToggleButton button =
                    choice(known.label(), Words.of("plan.class.name", known.label()), (c, p) -> c == known);
            button.setOnAction(event -> {
                show(plan, rateHz, recordingClass);
                actions.classChosen(known);
            });
            classes.add(button);
        }
        List<ToggleButton> shapes = new ArrayList<>();
        for (WindowShape shape : WindowShape.values()) {
            shapes.add(choice(
                    shape.label(),
                    Words.of("plan.window.name", shape.label()),
                    (c, p) -> p.window() == shape,
                    p -> p.withWindow(shape)));
        }
        List<ToggleButton> sizes = new ArrayList<>();
        for (int size : PlanSteps.FFT_SIZES) {
            sizes.add(choice(
                    "" + size,
                    Words.of("plan.fft-size.name", size),
                    (c, p) -> p.fftSize() == size,
                    p -> PlanSteps.withFftSize(p, size)));
        }
        List<ToggleButton> overlaps = new ArrayList<>();
        for (double overlap : PlanSteps.OVERLAPS) {
            String text = PlanText.percent(overlap, 2);
            overlaps.add(choice(
                    text,
                    Words.of("plan.overlap.name", text),
                    (c, p) -> p.withOverlap(overlap).equals(p),
                    p -> p.withOverlap(overlap)));
        }
        getChildren()
                .addAll(
                        group(Words.of("plan.kind"), new Label(), grid(classes, 5)),
                        group(Words.of("plan.window"), duration, new VBox(lengthRow(), grid(shapes, 3))),
                        group(Words.of("plan.fft-size"), padding, grid(sizes, 5)),
                        group(Words.of("plan.overlap"), hop, grid(overlaps, 5)),
                        fields,
                        fact(Words.of("plan.bin-width"), bin),
                        group(Words.of("plan.presets"), new Label(), presets),
                        group(Words.of("plan.expansion"), expansionFact, expansion));
        show(plan, rateHz, recordingClass);
    }

    /** Shows a plan and what it means at a sample rate. */
    void show(StftPlan shown, double shownRateHz, RecordingClass shownClass) {
        plan = shown;
        rateHz = shownRateHz;
        recordingClass = shownClass;
        choices.forEach(choice -> choice.button().setSelected(choice.isShown().test(shownClass, shown)));
        length.setText(Words.of("plan.length", shown.windowLength()));
        duration.setText(PlanText.seconds(shown.windowLength() / rateHz));
        hop.setText(Words.of("plan.hop", PlanText.samples(shown.hop(), rateHz)));
        fields.show(shown, rateHz);
        presets.show();
        bin.setText(PlanText.binWidth(shown, rateHz));
        padding.setText(
                shown.fftSize() > shown.windowLength()
                        ? Words.of("plan.zeros", shown.fftSize() - shown.windowLength())
                        : Words.of("plan.zeros.none"));
        shorter.setDisable(PlanSteps.shorter(shown).equals(shown));
        longer.setDisable(PlanSteps.longer(shown).equals(shown));
    }

    private StftPlan plan() {
        return plan;
    }

    /** Shows how many times slower than life the recording plays. @param tagged whether the file says it itself */
    void showTimeExpansion(double factor, boolean tagged) {
        expansion.show(factor);
        expansionFact.setText(
                tagged
                        ? Words.of("expansion.tagged")
                        : factor == 1 ? Words.of("expansion.none") : Words.of("expansion.of-folder"));
    }

    private void choose(StftPlan wanted) {
        boolean changed = !wanted.equals(plan);
        // Also when nothing changed: the pressed toggle has switched itself off.
        show(wanted, rateHz, recordingClass);
        if (changed) {
            actions.planChosen(wanted);
        }
    }

    private ToggleButton choice(
            String text, String name, BiPredicate<RecordingClass, StftPlan> isShown, UnaryOperator<StftPlan> change) {
        ToggleButton button = choice(text, name, isShown);
        button.setOnAction(event -> choose(change.apply(plan)));
        return button;
    }

    private ToggleButton choice(String text, String name, BiPredicate<RecordingClass, StftPlan> isShown) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        choices.add(new Choice(button, isShown));
        return button;
    }

    private Button step(String text, String name, UnaryOperator<StftPlan> change) {
        Button button = new Button(text);
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        button.setPrefWidth(choiceWidthPx(5));
        button.setOnAction(event -> choose(change.apply(plan)));
        return button;
    }

    private Node lengthRow() {
        length.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(length, Priority.ALWAYS);
        HBox row = new HBox(shorter, length, longer);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("plan-length");
        return row;
    }

    private static double choiceWidthPx(int columns) {
        return (WIDTH_PX - (columns - 1) * GAP_PX) / columns;
    }

    private static Node grid(List<ToggleButton> buttons, int columns) {
        GridPane grid = new GridPane();
        grid.setHgap(GAP_PX);
        grid.setVgap(GAP_PX);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setPrefWidth(choiceWidthPx(columns));
            grid.add(buttons.get(i), i % columns, i / columns);
        }
        return grid;
    }

    private static VBox group(String title, Label meaning, Node content) {
        VBox group = new VBox(fact(title, meaning), content);
        group.getStyleClass().add("plan-group");
        return group;
    }

    private static HBox fact(String title, Label value) {
        Label name = new Label(title);
        name.getStyleClass().add("plan-title");
        value.getStyleClass().add("plan-fact");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(name, space, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }
}
