package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.Palette;

/** Any action by its name, with the keyboard alone. */
class CommandPaletteTest {
    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 1, 9);
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 2, 2));
        await("b is in the list", () -> open.window().session().files().size() == 2);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Node palette() {
        return fx(() -> open.stage().getScene().lookup("#command-palette"));
    }

    private void type(String text) {
        open.robot.write(text);
        OpenWindow.fx(() -> true);
    }

    @Test
    void wordsAndEnterDoWhatTheKeyDoes() throws Exception {
        open.press(KeyCode.P);
        open.settle();
        Palette wanted = open.shown().palette().next();
        int[] before = open.pixels();
        open.press(KeyCode.CONTROL, KeyCode.K);
        type("palette ne");
        open.press(KeyCode.ENTER);
        assertThat(palette()).isNull();
        assertThat(open.shown().palette()).isEqualTo(wanted);
        open.settle();
        assertThat(differing(before, open.pixels())).isPositive();
    }

    @Test
    void arrowsChooseInItAndLettersAreTypedAndNeitherReachesTheRecording() throws Exception {
        Shown before = open.shown();
        open.press(KeyCode.CONTROL, KeyCode.K);
        type("f");
        open.press(KeyCode.DOWN);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.UP);
        ListView<?> list = (ListView<?>) fx(() -> open.stage().getScene().lookup("#command-list"));
        assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(1);
        assertThat(open.shown()).isEqualTo(before);
        assertThat(((TextField) fx(() -> open.stage().getScene().lookup("#command-line"))).getText())
                .isEqualTo("f");
    }

    @Test
    void escapeClosesItAndNothingElseAndKeysActOnTheRecordingAgain() throws Exception {
        open.press(KeyCode.C);
        assertThat(open.shown().crosshair()).isNotNull();
        open.press(KeyCode.CONTROL, KeyCode.K);
        open.press(KeyCode.ESCAPE);
        assertThat(palette()).isNull();
        assertThat(open.shown().crosshair()).isNotNull();
        open.press(KeyCode.ESCAPE);
        assertThat(open.shown().crosshair()).isNull();
        open.press(KeyCode.DOWN);
        await("b is shown", () -> open.window().session().shown().info().name().equals("b.wav"));
    }

    @Test
    void theSameKeyClosesItAndTheNextTimeItIsEmpty() {
        open.press(KeyCode.CONTROL, KeyCode.K);
        type("zoom");
        open.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(palette()).isNull();
        open.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(((TextField) fx(() -> open.stage().getScene().lookup("#command-line"))).getText())
                .isEmpty();
    }

    @Test
    void noTwoActionsOfTheWholeTableHaveTheSameKeyOrName() {
        Set<Object> known = new HashSet<>();
        for (Action action : open.window().comfort().table().all()) {
            assertThat(action.title()).isNotBlank();
            assertThat(known.add(action.id())).as(action.id()).isTrue();
            assertThat(known.add("title " + action.title())).as(action.title()).isTrue();
            action.keys()
                    .forEach(key -> assertThat(known.add(key)).as(key.label()).isTrue());
        }
    }

    @Test
    void tooltipsSayTheKeysOfTheTable() {
        Actions table = open.window().comfort().table();
        Map<String, String> chips = Map.of("#plan-chip", "plan", "#range-lock", "lock", "#range-auto", "auto-range");
        chips.forEach((chip, action) -> assertThat(tip(chip)).as(chip).isEqualTo(table.tip(action)));
        assertThat(tip("#range-lock")).endsWith("  L");
    }

    private String tip(String id) {
        return fx(() -> {
            Control control = (Control) open.stage().getScene().lookup(id);
            Event.fireEvent(control, PointerEvents.entered());
            return control.getTooltip().getText();
        });
    }

    @Test
    void theKeySheetNamesEveryActionThatHasAKeyAndFitsOnTheScreen() {
        open.press(KeyCode.F1);
        Set<String> read = fx(() -> {
            Set<String> texts = new HashSet<>();
            Window sheet = Window.getWindows().stream()
                    .filter(window -> window instanceof Popup && window.isShowing())
                    .findFirst()
                    .orElseThrow();
            sheet.getScene().getRoot().lookupAll(".label").forEach(label -> texts.add(((Labeled) label).getText()));
            assertThat(sheet.getHeight()).isLessThan(800);
            return texts;
        });
        for (Action action : open.window().comfort().table().all()) {
            if (!action.keys().isEmpty()) {
                assertThat(read).contains(action.title());
            }
        }
        open.press(KeyCode.F1);
    }

    @Test
    void aKeyOpensThePlan() {
        open.press(KeyCode.CONTROL, KeyCode.P);
        PlanPopover popover = fx(() -> ((PlanChip) open.stage().getScene().lookup("#plan-chip")).popover());
        assertThat(fx(popover::isShowing)).isTrue();
        fx(() -> {
            popover.hide();
            return true;
        });
    }
}
