package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sonolens.settings.Preferences;
import org.sonolens.settings.Settings;
import org.sonolens.settings.ThemeChoice;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;

/** What is preferred whatever is open, each choice a click away and taken at once. FX thread only. */
final class SettingsPane extends VBox {
    private static final double WIDTH_PX = 398;
    private static final double GAP_PX = 4;
    private static final int[] TEXT_PERCENTS = {90, 100, 115, 130};

    /** A button that is lit while the settings are already such. */
    private record Choice(ToggleButton button, Predicate<Settings> isSo) {}

    private final Supplier<Settings> settings;
    private final Consumer<UnaryOperator<Settings>> change;
    private final List<Choice> choices = new ArrayList<>();
    private final TypedField memory =
            new TypedField("settings-memory", Words.of("settings.memory.field"), 6, this::memoryTyped);
    private final Label memorySaid = new Label();
    private final long memoryNowMib;

    /**
     * @param change takes a change of the settings, and does what it asks for
     * @param memoryNowMib what is allowed in this run
     */
    SettingsPane(Supplier<Settings> settings, Consumer<UnaryOperator<Settings>> change, long memoryNowMib) {
        this.settings = settings;
        this.change = change;
        this.memoryNowMib = memoryNowMib;
        setId("settings-pane");
        getStyleClass().addAll("plan-pane", "floating-pane");
        setPrefWidth(WIDTH_PX);
        setAccessibleText(Words.of("settings.title"));
        memorySaid.getStyleClass().add("plan-fact");
        memorySaid.setId("settings-memory-said");
        Button reset = new Button(Words.of("settings.reset"));
        reset.setId("settings-reset");
        reset.setAccessibleText(Words.of("settings.reset.name"));
        reset.getStyleClass().addAll("choice", "wide-choice");
        reset.setOnAction(event -> set(SettingsPane::defaults));
        HBox memoryRow = new HBox(8, memory, new Label("MiB"), memorySaid);
        memoryRow.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        group(Words.of("settings.theme"), themes()),
                        group(Words.of("settings.text"), texts()),
                        group(Words.of("settings.palette"), palettes()),
                        group(Words.of("settings.scale"), scales()),
                        group(Words.of("settings.memory"), memoryRow),
                        new HBox(reset));
        show();
    }

    /** What gets the focus first. */
    Node first() {
        return choices.getFirst().button();
    }

    /** Shows what is set now. */
    void show() {
        Settings now = settings.get();
        choices.forEach(choice -> choice.button().setSelected(choice.isSo().test(now)));
        memory.show(Integer.toString(now.memoryMib()));
        memorySaid.setText(
                now.memoryMib() == memoryNowMib
                        ? Words.of("settings.memory.now")
                        : Words.of("settings.memory.later", memoryNowMib));
    }

    /** All that this pane sets, as at first; the rest stays. */
    private static Settings defaults(Settings settings) {
        Preferences plain = Preferences.DEFAULT;
        return settings.withPreferences(
                        settings.preferences().withTheme(plain.theme()).withTextPercent(plain.textPercent()))
                .withLook(settings.look().withPaletteByKind().withScaleByKind())
                .withMemoryMib(Settings.USUAL_MIB);
    }

    private void set(UnaryOperator<Settings> wanted) {
        change.accept(wanted);
        show();
    }

    private boolean memoryTyped(String typed) {
        String digits = typed.strip();
        if (!digits.matches("[0-9]{1,7}")) {
            return false;
        }
        int mib = Integer.parseInt(digits);
        if (mib < Settings.LEAST_MIB || mib > Settings.MOST_MIB) {
            return false;
        }
        set(s -> s.withMemoryMib(mib));
        return true;
    }

    private Node themes() {
        FlowPane row = new FlowPane(GAP_PX, GAP_PX);
        for (ThemeChoice theme : ThemeChoice.values()) {
            add(
                    row,
                    ChoiceWords.title(theme),
                    Words.of("settings.theme.name", ChoiceWords.title(theme)),
                    s -> s.preferences().theme() == theme,
                    s -> s.withPreferences(s.preferences().withTheme(theme)));
        }
        return row;
    }

    private Node texts() {
        FlowPane row = new FlowPane(GAP_PX, GAP_PX);
        for (int percent : TEXT_PERCENTS) {
            add(
                    row,
                    percent + " %",
                    Words.of("settings.text.name", percent),
                    s -> s.preferences().textPercent() == percent,
                    s -> s.withPreferences(s.preferences().withTextPercent(percent)));
        }
        return row;
    }

    private Node palettes() {
        FlowPane row = new FlowPane(GAP_PX, GAP_PX);
        add(
                row,
                Words.of("settings.by-kind"),
                Words.of("settings.palette.by-kind.name"),
                s -> s.look().palette().isEmpty(),
                s -> s.withLook(s.look().withPaletteByKind()));
        for (Palette palette : Palette.values()) {
            add(
                    row,
                    palette.label(),
                    Words.of("settings.palette.name", palette.label()),
                    s -> s.look().palette().equals(Optional.of(palette)),
                    s -> s.withLook(s.look().withPalette(palette)));
        }
        return row;
    }

    private Node scales() {
        FlowPane row = new FlowPane(GAP_PX, GAP_PX);
        add(
                row,
                Words.of("settings.by-kind"),
                Words.of("settings.scale.by-kind.name"),
                s -> s.look().scale().isEmpty(),
                s -> s.withLook(s.look().withScaleByKind()));
        for (FrequencyScale scale : FrequencyScale.values()) {
            add(
                    row,
                    scale.label(),
                    Words.of("settings.scale.name", scale.label()),
                    s -> s.look().scale().equals(Optional.of(scale)),
                    s -> s.withLook(s.look().withScale(scale)));
        }
        return row;
    }

    private void add(FlowPane row, String text, String name, Predicate<Settings> isSo, UnaryOperator<Settings> wanted) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(name);
        button.getStyleClass().addAll("choice", "wide-choice");
        button.setOnAction(event -> set(wanted));
        choices.add(new Choice(button, isSo));
        row.getChildren().add(button);
    }

    private static VBox group(String title, Node content) {
        Label name = new Label(title);
        name.getStyleClass().add("plan-title");
        VBox group = new VBox(name, content);
        group.getStyleClass().add("plan-group");
        return group;
    }
}
