package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.MemoryReport;
import org.sonolens.settings.Settings;
import org.sonolens.settings.ThemeChoice;

/** What floats over the window, each pane made when it is first wanted, and the actions that bring it. FX thread only. */
final class Comfort {
    private final Actions table;
    private final PictureSaving saving;
    private final LookWishes looks;
    private @Nullable FloatingPanes panes;
    private @Nullable LookPane lookPane;
    private final Supplier<MemoryReport> memory;
    private final Runnable restyle;
    private @Nullable SettingsPane settingsPane;
    private @Nullable PictureSavePane savePane;
    private @Nullable CommandPalette palette;

    /**
     * @param table of actions, which gets more
     * @param services workers, and the memory that is allowed in this run
     * @param looks how the recording is looked at
     * @param area which is drawn anew when the theme became another
     * @param pictures asks where pictures are to be saved
     */
    Comfort(
            Actions table,
            Services services,
            LookWishes looks,
            PictureArea area,
            MessageLine messages,
            SaveDialog pictures) {
        this.memory = services.memory();
        this.restyle = area::restyle;
        this.table = table;
        this.saving =
                new PictureSaving(services.tiles(), looks.session(), looks.spectrogram(), area, messages, pictures);
        this.looks = looks;
        table.join(actions());
        table.join(LookActions.all(looks));
        looks.range().bar().setTips(table.tip("auto-range"), table.tip("lock"));
        looks.spectrogram().setSmooth(looks.session().settings().preferences().smooth());
    }

    /** Puts the panes over the window. @param content of it, still to be shown @param lastLine above which progress is shown */
    void floatOver(Stage stage, StackPane content, Region lastLine) {
        panes = new FloatingPanes(stage, content);
        saving.bar().over(content, lastLine);
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(action(
                "save-picture",
                Words.of("action.save-picture"),
                this::toggleSavePane,
                of(KeyCode.S).withControl()));
        actions.add(action(
                "copy-picture",
                Words.of("action.copy-picture"),
                () -> saving.copy(choice()),
                of(KeyCode.C).withControl().withShift()));
        actions.add(action(
                "commands",
                Words.of("action.commands"),
                this::toggleCommands,
                of(KeyCode.K).withControl()));
        actions.add(action(
                "look", Words.of("action.look"), this::toggleLook, of(KeyCode.L).withControl()));
        actions.add(action(
                "settings",
                Words.of("action.settings"),
                this::toggleSettings,
                of(KeyCode.COMMA).withControl()));
        for (ThemeChoice theme : ThemeChoice.values()) {
            actions.add(action(
                    "theme-" + theme.label(),
                    Words.of("action.theme", ChoiceWords.title(theme)),
                    () -> set(s -> s.withPreferences(s.preferences().withTheme(theme)))));
        }
        return actions;
    }

    private void toggleSettings() {
        if (panes().isShown(settingsPane)) {
            panes().close();
            return;
        }
        SettingsPane pane = settingsPane;
        if (pane == null) {
            pane = new SettingsPane(
                    () -> looks.session().settings(), this::set, memory.get().budgetBytes() >> 20);
            settingsPane = pane;
        }
        pane.show();
        panes().show(pane, Pos.TOP_RIGHT, pane.first());
    }

    private void set(UnaryOperator<Settings> change) {
        looks.session().remember(change);
        if (Theme.choose(looks.session().settings().preferences())) {
            restyle.run();
        }
    }

    private static Action action(String id, String title, Runnable run, Action.Key... keys) {
        return new Action(id, title, List.of(keys), run);
    }

    PictureSaving saving() {
        return saving;
    }

    /** The table of all that can be done. */
    Actions table() {
        return table;
    }

    /** What is shown changed. */
    void show() {
        PictureSavePane pane = savePane;
        if (pane != null && panes().isShown(pane)) {
            pane.refresh();
        }
        LookPane look = lookPane;
        if (look != null && panes().isShown(look)) {
            look.show(looks.session().shown());
        }
    }

    private FloatingPanes panes() {
        FloatingPanes floating = panes;
        if (floating == null) {
            throw new IllegalStateException("the panes have no window yet");
        }
        return floating;
    }

    private void toggleLook() {
        if (panes().isShown(lookPane)) {
            panes().close();
            return;
        }
        LookPane pane = lookPane;
        if (pane == null) {
            pane = new LookPane(looks);
            lookPane = pane;
        }
        pane.show(looks.session().shown());
        panes().show(pane, Pos.TOP_RIGHT, pane.first());
    }

    private StillChoice choice() {
        StillChoice chosen = savePane == null ? null : savePane.choice();
        return chosen == null ? StillChoice.AS_SEEN : chosen;
    }

    private void toggleSavePane() {
        if (panes().isShown(savePane)) {
            panes().close();
            return;
        }
        PictureSavePane pane = savePane;
        if (pane == null) {
            pane = new PictureSavePane(saving::spec, this::save, saving::copy);
            savePane = pane;
        }
        pane.refresh();
        panes().show(pane, Pos.TOP_RIGHT, pane.first());
    }

    private void save(StillChoice choice) {
        if (saving.save(choice)) {
            panes().close();
        }
    }

    private void toggleCommands() {
        if (panes().isShown(palette)) {
            panes().close();
            return;
        }
        CommandPalette made = palette;
        if (made == null) {
            made = new CommandPalette(table::all, panes()::close);
            palette = made;
        }
        panes().show(made, Pos.TOP_CENTER, made.begin());
    }

    /** Ends what is under way and waits for that; not on the FX thread. */
    void closeOffFxThread() {
        saving.closeOffFxThread();
    }
}
