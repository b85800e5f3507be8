package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.cli.Cli;
import org.sonolens.picture.PngText;
import org.sonolens.view.Statistic;

/** What is seen, as a PNG or in the clipboard. */
class PictureSavingTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private static void answer(OpenWindow open, Path file) {
        fx(() -> {
            open.window().comfort().saving().askBy((title, where, name) -> file);
            return true;
        });
    }

    private static void awaitMessage(OpenWindow open, String part) {
        await("it says " + part, () -> open.window().messages().message().contains(part));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int[] ints(Path png) throws IOException {
        var image = ImageIO.read(png.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static <T extends Node> T node(OpenWindow open, String id, Class<T> type) {
        return type.cast(fx(() -> open.stage().getScene().lookup(id)));
    }

    private static void set(OpenWindow open, String id, String text) {
        fx(() -> {
            node(open, id, TextField.class).setText(text);
            return true;
        });
    }

    private static void choose(OpenWindow open, String id, boolean on) {
        fx(() -> {
            node(open, id, CheckBox.class).setSelected(on);
            return true;
        });
    }

    /** As zoomed, coloured and ranged as the window is made to show it. */
    private void lookAround(OpenWindow open) throws Exception {
        open.press(KeyCode.P);
        open.press(KeyCode.F);
        open.type('+');
        open.type('+');
        open.press(KeyCode.RIGHT);
        open.settle();
    }

    @Test
    void theBarePictureOfTheWindowsSizeHasTheVeryPixelsOfTheWindow() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 2, 12, 3);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            lookAround(open);
            Path png = folder.resolve("bare.png");
            answer(open, png);
            open.press(KeyCode.CONTROL, KeyCode.S);
            choose(open, "#save-axes", false);
            open.press(KeyCode.ENTER);
            awaitMessage(open, "Saved the picture");
            assertThat(differing(open.pixels(), ints(png))).isZero();
            assertThat(node(open, "#picture-save-pane", Node.class))
                    .as("closed by it")
                    .isNull();
            assertThat(names()).containsExactly("a.wav", "bare.png");
        }
    }

    @Test
    void aPictureOfAnySizeIsMadeAgainByRenderIntForInt() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 2, 12, 3);
        Path png = folder.resolve("saved.png");
        int[] without;
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            lookAround(open);
            answer(open, folder.resolve("saved"));
            open.press(KeyCode.CONTROL, KeyCode.S);
            set(open, "#save-width", "1111");
            set(open, "#save-height", "777");
            choose(open, "#save-waveform", true);
            open.press(KeyCode.ENTER);
            awaitMessage(open, "Saved the picture, 1111 × 777 pixels");
            answer(open, folder.resolve("plain.png"));
            open.press(KeyCode.CONTROL, KeyCode.S);
            choose(open, "#save-colour-bar", false);
            choose(open, "#save-caption", false);
            open.press(KeyCode.ENTER);
            awaitMessage(open, "plain.png");
            without = ints(folder.resolve("plain.png"));
        }
        assertThat(differing(ints(png), without)).isPositive();
        assertThat(PngText.read(png).get("Description")).contains("class speech", "hop 128");
        for (String name : List.of("saved.png", "plain.png")) {
            Path again = folder.resolve("again.png");
            assertThat(Cli.run("render", "--from", folder.resolve(name).toString(), "-o", again.toString()))
                    .isZero();
            assertThat(differing(ints(folder.resolve(name)), ints(again))).isZero();
        }
    }

    @Test
    void theClipboardGetsThePictureAsLastChosen() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 1, 3, 3);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.press(KeyCode.CONTROL, KeyCode.S);
            choose(open, "#save-axes", false);
            open.press(KeyCode.ESCAPE);
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            awaitMessage(open, "Copied the picture");
            assertThat(open.shown().crosshair()).as("C alone is another action").isNull();
            await("it is there", () -> Clipboard.getSystemClipboard().hasImage());
            int[] copied = fx(() -> {
                Image image = Clipboard.getSystemClipboard().getImage();
                int width = (int) image.getWidth();
                int height = (int) image.getHeight();
                int[] pixels = new int[width * height];
                image.getPixelReader()
                        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                return pixels;
            });
            assertThat(differing(open.pixels(), copied)).isZero();
        }
    }

    @Test
    void noAnswerWritesNothingAndTheRecordingItselfIsNeverWrittenOver() throws Exception {
        Path sound = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 1, 2, 1);
        Path file = Files.move(sound, folder.resolve("a.png"));
        byte[] before = Files.readAllBytes(file);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            answer(open, null);
            open.press(KeyCode.CONTROL, KeyCode.S);
            open.press(KeyCode.ENTER);
            assertThat(node(open, "#picture-save-pane", Node.class))
                    .as("still there")
                    .isNotNull();
            for (String chosen : List.of("a.png", "a")) {
                answer(open, folder.resolve(chosen));
                open.press(KeyCode.ENTER);
                awaitMessage(open, "choose another name");
                fx(() -> {
                    open.window().messages().hideMessage();
                    return true;
                });
                open.press(KeyCode.CONTROL, KeyCode.S);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(names()).containsExactly("a.png");
        }
    }

    @Test
    void aSizeThatIsNoneCannotBeSavedAndIsSaid() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 1, 2, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.press(KeyCode.CONTROL, KeyCode.S);
            for (String none : List.of("", "0", "32001", "12.5", "-3", "a")) {
                set(open, "#save-width", none);
                assertThat(node(open, "#save-save", Button.class).isDisabled())
                        .as(none)
                        .isTrue();
                assertThat(open.text("#save-said")).contains("1 to 32000");
            }
            set(open, "#save-width", "800");
            assertThat(node(open, "#save-save", Button.class).isDisabled()).isFalse();
            answer(open, folder.resolve("vast.png"));
            set(open, "#save-width", "32000");
            set(open, "#save-height", "32000");
            open.press(KeyCode.CONTROL, KeyCode.S);
            open.press(KeyCode.CONTROL, KeyCode.S);
            open.press(KeyCode.ENTER);
            awaitMessage(open, "choose a smaller picture");
            assertThat(names()).containsExactly("a.wav");
        }
    }

    /** So long that a mean over all of it takes a while. */
    private Path huge() throws IOException {
        return TestSounds.huge(folder.resolve("huge.wav"), RATE_HZ, 2_000_000_000L);
    }

    @Test
    void aLongOneShowsHowFarItIsAndCancelLeavesNothingOfIt() throws Exception {
        Path file = huge();
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.change(shown -> shown.withStatistic(Statistic.MEAN));
            answer(open, folder.resolve("out.png"));
            open.press(KeyCode.CONTROL, KeyCode.S);
            open.press(KeyCode.ENTER);
            await(
                    "the bar is there",
                    () -> open.window().comfort().saving().bar().isVisible());
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            awaitMessage(open, "still under way");
            fx(() -> {
                node(open, "#picture-cancel", Button.class).fire();
                return true;
            });
            awaitMessage(open, "cancelled; nothing is left of it");
            assertThat(fx(() -> open.window().comfort().saving().bar().isVisible()))
                    .isFalse();
            assertThat(names()).containsExactly("huge.wav");
        }
    }

    @Test
    void goingOnInTheListEndsItWithAWordAndNothingIsWritten() throws Exception {
        Path file = huge();
        TestSounds.sweep(folder.resolve("next.wav"), RATE_HZ, 1, 1, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            await("both are listed", () -> open.window().session().files().size() == 2);
            open.change(shown -> shown.withStatistic(Statistic.MEAN));
            answer(open, folder.resolve("out.png"));
            open.press(KeyCode.CONTROL, KeyCode.S);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.DOWN);
            awaitMessage(open, "went on to another");
            assertThat(names()).containsExactly("huge.wav", "next.wav");
        }
    }
}
