package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.settings.Preferences;
import org.sonolens.settings.SettingsStore;
import org.sonolens.settings.ThemeChoice;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;

/** Settings: taken at once where that is possible, said where it is not, and kept. */
class SettingsPaneTest {
    @TempDir
    Path folder;

    private static OpenWindow over(Path folder) throws Exception {
        return OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 2, 3, 2));
    }

    /** The theme is one for the program, so for the tests to come. */
    @AfterEach
    void usualTheme() {
        fx(() -> Theme.choose(Preferences.DEFAULT));
    }

    private static void open(OpenWindow open) {
        open.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(fx(() -> open.stage().getScene().lookup("#settings-pane"))).isNotNull();
    }

    private static void click(OpenWindow open, String name) {
        fx(() -> {
            open.stage().getScene().lookup("#settings-pane").lookupAll(".choice").stream()
                    .filter(node -> name.equals(node.getAccessibleText()))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents(6);
    }

    private static int[] snapshot(OpenWindow open) {
        return fx(() -> {
            Node root = open.window().area();
            WritableImage image = root.snapshot(new SnapshotParameters(), null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    @Test
    void eachThemeIsAnotherWindowAroundTheSamePictureAndTheWayBackIsExact() throws Exception {
        try (OpenWindow open = over(folder)) {
            int[] picture = open.pixels();
            int[] wave = open.wavePixels();
            int[] dark = snapshot(open);
            open(open);
            for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST}) {
                click(open, "theme " + theme.label());
                assertThat(open.window().session().settings().preferences().theme())
                        .isEqualTo(theme);
                open.settle();
                await(
                        "the waveform has the theme's ground",
                        () -> open.window().waveform().pixels()[0]
                                == ThemeInk.of(theme).waveform().background());
                assertThat(differing(picture, open.pixels())).isZero();
                assertThat(differing(wave, open.wavePixels())).isPositive();
                assertThat(differing(dark, snapshot(open))).isGreaterThan(2000);
            }
            click(open, "theme dark");
            await(
                    "the waveform is as it was",
                    () -> differing(wave, open.window().waveform().pixels()) == 0);
            assertThat(differing(dark, snapshot(open))).isZero();
        }
    }

    @Test
    void textGrowsEverywhereAndTheSettingIsThereAtTheNextStart() throws Exception {
        double usual;
        try (OpenWindow open = over(folder)) {
            usual = textHeight(open, "#picture-state");
            open(open);
            click(open, "text 130 percent");
            assertThat(textHeight(open, "#picture-state")).isGreaterThan(1.2 * usual);
            click(open, "theme light");
        }
        try (OpenWindow open = over(folder)) {
            assertThat(open.window().session().settings().preferences().textPercent())
                    .isEqualTo(130);
            assertThat(textHeight(open, "#picture-state")).isGreaterThan(1.2 * usual);
            assertThat(open.window().waveform().pixels()[0])
                    .isEqualTo(ThemeInk.of(ThemeChoice.LIGHT).waveform().background());
        }
    }

    private static double textHeight(OpenWindow open, String id) {
        return fx(() -> {
            Labeled label = (Labeled) open.stage().getScene().lookup(id);
            label.applyCss();
            return ((Text) label.lookup(".text")).getFont().getSize();
        });
    }

    @Test
    void memoryIsSaidToCountFromTheNextStartOnAndNonsenseChangesNothing() throws Exception {
        try (OpenWindow open = over(folder)) {
            open(open);
            assertThat(open.text("#settings-memory-said")).isEqualTo("at most");
            type(open, "256");
            assertThat(open.window().session().settings().memoryMib()).isEqualTo(256);
            assertThat(open.text("#settings-memory-said"))
                    .contains("next start")
                    .contains("128");
            for (String nonsense : new String[] {"0", "-1", "", "2000000", "lots"}) {
                type(open, nonsense);
                assertThat(open.window().session().settings().memoryMib()).isEqualTo(256);
            }
        }
        try (SettingsStore store = new SettingsStore(folder.resolve("settings.json"))) {
            assertThat(store.load().settings().memoryMib()).isEqualTo(256);
        }
    }

    private static void type(OpenWindow open, String text) {
        fx(() -> {
            TextField field = (TextField) open.stage().getScene().lookup("#settings-memory");
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
    }

    @Test
    void whatIsOpenedNextHasTheColoursAndTheScaleAndTheDefaultsComeBack() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 2, 7);
        try (OpenWindow open = over(folder)) {
            await("b is in the list", () -> open.window().session().files().size() == 2);
            open(open);
            click(open, "colours grey");
            click(open, "opened on scale erb");
            click(open, "theme light");
            open.press(KeyCode.ESCAPE);
            open.press(KeyCode.DOWN);
            await(
                    "b is shown",
                    () -> open.window().session().shown().info().name().equals("b.wav"));
            assertThat(open.shown().palette()).isEqualTo(Palette.GREY);
            assertThat(open.shown().viewport().axis().scale()).isEqualTo(FrequencyScale.ERB);
            open(open);
            fx(() -> {
                ((ButtonBase) open.stage().getScene().lookup("#settings-reset")).fire();
                return true;
            });
            assertThat(open.window().session().settings().preferences()).isEqualTo(Preferences.DEFAULT);
            assertThat(open.window().session().settings().look().palette()).isEqualTo(Optional.empty());
            assertThat(open.window().session().settings().recentFolders()).isNotEmpty();
        }
    }

    @Test
    void aDamagedFileIsSetAsideSaidAndReplacedByDefaults() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"), "{\"version\": 1, \"preferences\": {\"textPercent\": 5000}}");
        try (OpenWindow open = over(folder)) {
            assertThat(open.window().session().settings().preferences()).isEqualTo(Preferences.DEFAULT);
            assertThat(open.window().messages().message()).contains("damaged");
            assertThat(folder.resolve("settings.json.bad")).exists();
        }
    }

    @Test
    void theWindowComesBackWhereItStoodAlsoWhenItsOtherScreenIsGone() throws Exception {
        try (OpenWindow open = over(folder)) {
            fx(() -> {
                open.stage().setX(37);
                open.stage().setY(41);
                open.stage().setWidth(911);
                open.stage().setHeight(555);
                return true;
            });
            await("the place is taken", () -> open.stage().getWidth() == 911);
            fx(() -> {
                open.stage().setMaximized(true);
                return true;
            });
        }
        String json = Files.readString(folder.resolve("settings.json"));
        try (OpenWindow open = over(folder)) {
            assertThat(fx(() -> open.stage().isMaximized())).isTrue();
        }
        Files.writeString(folder.resolve("settings.json"), json.replace("\"maximized\": true", "\"maximized\": false"));
        try (OpenWindow open = over(folder)) {
            assertThat(fx(() -> open.stage().getX())).isEqualTo(37);
            assertThat(fx(() -> open.stage().getWidth())).isEqualTo(911);
        }
        // the last place was on a screen that is there no more; that of this screen is still known
        Files.writeString(
                folder.resolve("settings.json"),
                json.replace("\"maximized\": true", "\"maximized\": false").replaceFirst("\"x\": 37", "\"x\": 99037"));
        try (OpenWindow open = over(folder)) {
            assertThat(fx(() -> open.stage().getX())).isEqualTo(37);
            assertThat(fx(() -> open.stage().getHeight())).isEqualTo(555);
        }
    }
}
