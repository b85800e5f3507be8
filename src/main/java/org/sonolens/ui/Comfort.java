package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What floats over the window, each pane made when it is first wanted, and the actions that bring it. FX thread only. */
final class Comfort {
    private final Actions table;
    private final PictureSaving saving;
    private final FloatingPanes panes;
    private @Nullable PictureSavePane savePane;
    private @Nullable CommandPalette palette;

    /** @param content of the window, which gets the panes over it @param lastLine above which progress is shown */
    Comfort(Stage stage, StackPane content, Region lastLine, Actions table, PictureSaving saving) {
        this.table = table;
        this.saving = saving;
        panes = new FloatingPanes(stage, content);
        saving.bar().over(content, lastLine);
        table.join(actions());
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(action(
                "save-picture",
                "Save the picture",
                this::toggleSavePane,
                of(KeyCode.S).withControl()));
        actions.add(action(
                "copy-picture",
                "Copy the picture",
                () -> saving.copy(choice()),
                of(KeyCode.C).withControl().withShift()));
        actions.add(action(
                "commands",
                "Any action by name",
                this::toggleCommands,
                of(KeyCode.K).withControl()));
        return actions;
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
        if (pane != null && panes.isShown(pane)) {
            pane.refresh();
        }
    }

    private StillChoice choice() {
        StillChoice chosen = savePane == null ? null : savePane.choice();
        return chosen == null ? StillChoice.AS_SEEN : chosen;
    }

    private void toggleSavePane() {
        if (panes.isShown(savePane)) {
            panes.close();
            return;
        }
        PictureSavePane pane = savePane;
        if (pane == null) {
            pane = new PictureSavePane(saving::spec, this::save, saving::copy);
            savePane = pane;
        }
        pane.refresh();
        panes.show(pane, Pos.TOP_RIGHT, pane.first());
    }

    private void save(StillChoice choice) {
        if (saving.save(choice)) {
            panes.close();
        }
    }

    private void toggleCommands() {
        if (panes.isShown(palette)) {
            panes.close();
            return;
        }
        CommandPalette made = palette;
        if (made == null) {
            made = new CommandPalette(table::all, panes::close);
            palette = made;
        }
        panes.show(made, Pos.TOP_CENTER, made.begin());
    }

    /** Ends what is under way and waits for that; not on the FX thread. */
    void closeOffFxThread() {
        saving.closeOffFxThread();
    }
}
