package org.sonolens.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sonolens.settings.PlanPreset;
import org.sonolens.view.StftPlan;

/** Plans that were given a name, a click away, and a line to name the one that is shown. FX thread only. */
final class PlanPresets extends VBox {
    private static final double GAP_PX = 4;

    private final PlanActions actions;
    private final Supplier<StftPlan> shown;
    private final FlowPane named = new FlowPane(GAP_PX, GAP_PX);
    private final TypedField name = new TypedField("preset-name", Words.of("preset.field.name"), 12, this::keep);
    private final Button forget = new Button(Words.of("preset.forget"));

    /** @param shown the plan that would be named */
    PlanPresets(PlanActions actions, Supplier<StftPlan> shown) {
        super(GAP_PX);
        this.actions = actions;
        this.shown = shown;
        name.setPromptText(Words.of("preset.field"));
        Button keep = new Button(Words.of("preset.keep"));
        keep.setId("preset-keep");
        keep.setAccessibleText(Words.of("preset.keep.name"));
        keep.getStyleClass().add("choice");
        keep.setOnAction(event -> name.fireEvent(new javafx.event.ActionEvent()));
        forget.setId("preset-forget");
        forget.setAccessibleText(Words.of("preset.forget.name"));
        forget.getStyleClass().add("choice");
        forget.setOnAction(event -> ofShown().ifPresent(preset -> {
            actions.presetForgotten(preset.name());
            show();
        }));
        for (Button button : List.of(keep, forget)) {
            button.setMinWidth(USE_PREF_SIZE);
            button.setPrefWidth(64);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(named, new HBox(GAP_PX, name, keep, forget));
        show();
    }

    /** Shows what is kept, and which of it is the plan that is shown. */
    void show() {
        named.getChildren().clear();
        StftPlan now = shown.get();
        for (PlanPreset preset : actions.presets()) {
            ToggleButton button = new ToggleButton(preset.name());
            button.setAccessibleText(Words.of("preset.name", preset.name()));
            button.setFocusTraversable(false);
            button.getStyleClass().add("choice");
            button.setSelected(preset.plan().equals(now));
            button.setOnAction(event -> {
                button.setSelected(preset.plan().equals(shown.get()));
                actions.planChosen(preset.plan());
            });
            named.getChildren().add(button);
        }
        named.setManaged(!named.getChildren().isEmpty());
        forget.setDisable(ofShown().isEmpty());
        name.show("");
    }

    private Optional<PlanPreset> ofShown() {
        StftPlan now = shown.get();
        return actions.presets().stream()
                .filter(preset -> preset.plan().equals(now))
                .findFirst();
    }

    private boolean keep(String typed) {
        String wanted = typed.strip();
        if (!PlanPreset.isName(wanted)) {
            return false;
        }
        actions.presetKept(new PlanPreset(wanted, shown.get()));
        show();
        return true;
    }
}
