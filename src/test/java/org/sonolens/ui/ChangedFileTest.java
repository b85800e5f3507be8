package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that grows, is cut short or removed while it is open. */
class ChangedFileTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private static String message(OpenWindow open) {
        return fx(() -> open.window().messages().message());
    }

    private static void awaitMessage(OpenWindow open, String part) {
        await(
                "the window says: " + part,
                () -> open.window().messages().message().contains(part));
    }

    private static void showsExactly(OpenWindow open) throws Exception {
        open.settle();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
        }
    }

    @Test
    void aFileThatGrowsIsOfferedAndReadAgainOnF5AtTheSamePlace() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("grows.wav"), RATE_HZ, 1, 3, 1);
        Path longer = TestSounds.sweep(folder.resolve("longer"), RATE_HZ, 1, 5, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            assertThat(open.shown().frames()).isEqualTo(3 * RATE_HZ);
            open.change(s -> s.goTo(s.viewport().zoomTimeAt(100, 4, s.frames())));
            open.settle();
            Shown before = open.shown();
            Files.write(file, Files.readAllBytes(longer));
            awaitMessage(open, "grows.wav has grown since it was opened; F5");
            assertThat(open.shown()).as("nothing moves by itself").isEqualTo(before);
            open.press(KeyCode.F5);
            await("the rest is there", () -> open.window().session().shown().frames() == 5 * RATE_HZ);
            assertThat(open.shown().viewport().span())
                    .isEqualTo(before.viewport().span());
            showsExactly(open);
            assertThat(fx(() -> open.window().session().files().size())).isEqualTo(1);
        }
    }

    @Test
    void atFitTheGrownFileIsShownWhole() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("grows.wav"), RATE_HZ, 1, 3, 1);
        Path longer = TestSounds.sweep(folder.resolve("longer"), RATE_HZ, 1, 5, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            Files.write(file, Files.readAllBytes(longer));
            open.press(KeyCode.F5);
            await("the rest is there", () -> open.window().session().shown().frames() == 5 * RATE_HZ);
            assertThat(fx(() -> open.window().session().shown().isWhole())).isTrue();
            showsExactly(open);
        }
    }

    @Test
    void ofAFileThatIsCutShortTheRestIsStillDrawnAndSaidAndF5OpensIt() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("cut.wav"), RATE_HZ, 1, 20, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
                opened.setLength(44 + 10L * RATE_HZ * Short.BYTES);
            }
            awaitMessage(open, "cut.wav was cut short");
            // nothing of this was computed before: of what is there nothing is missing
            open.change(s -> s.goTo(s.viewport().zoomTimeAt(s.viewport().widthPx() / 2.0, 40, s.frames())));
            open.settle();
            Shown shown = open.shown();
            int width = shown.viewport().widthPx();
            try (DirectPictures direct =
                    new DirectPictures(shown.info().file(), shown.info().plan())) {
                int[] expected = direct.spectrogram(shown);
                int[] seen = open.pixels();
                for (int i = 0; i < seen.length; i++) {
                    if (i % width < width * 2 / 5) {
                        assertThat(seen[i]).isEqualTo(expected[i]);
                    }
                }
            }
            open.press(KeyCode.F5);
            await("what is left", () -> open.window().session().shown().frames() == 10 * RATE_HZ);
            showsExactly(open);
        }
    }

    @Test
    void aRemovedFileStaysOnTheScreenAndF5SaysThatItIsGone() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("gone.wav"), RATE_HZ, 1, 3, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            int[] pixels = open.pixels();
            Files.delete(file);
            awaitMessage(open, "gone.wav was removed");
            open.press(KeyCode.F5);
            awaitMessage(open, "there is no such file");
            open.settle();
            assertThat(open.pixels()).isEqualTo(pixels);
            assertThat(message(open)).doesNotContain("Exception");
        }
    }
}
