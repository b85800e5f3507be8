package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest {
    @TempDir
    Path folder;

    private Path good;
    private Path broken;
    private Path last;
    private Path elsewhere;

    @BeforeEach
    void write() throws Exception {
        Path list = Files.createDirectory(folder.resolve("list"));
        good = TestSounds.sweep(list.resolve("a.wav"), 16_000, 1, 3, 1);
        broken = Files.writeString(list.resolve("b.wav"), "no sound at all, whatever the name says");
        last = TestSounds.sweep(list.resolve("c.wav"), 16_000, 1, 3, 5);
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        TestSounds.sweep(elsewhere.resolve("x.wav"), 16_000, 2, 3, 7);
        Path below = Files.createDirectory(elsewhere.resolve("below"));
        TestSounds.sweep(below.resolve("y.wav"), 16_000, 1, 3, 8);
        Files.writeString(elsewhere.resolve("notes.txt"), "no recording");
    }

    private static boolean drop(OpenWindow open, Path... files) {
        return fx(() -> DroppedFiles.on(open.picture(), files));
    }

    private static void showsExactly(OpenWindow open, String name) throws Exception {
        await(name + " is shown", () -> {
            Shown shown = open.window().session().shown();
            return shown != null && shown.info().name().equals(name);
        });
        open.settle();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(differing(direct.spectrogram(shown), open.pixels())).isZero();
        }
    }

    private static List<String> names(OpenWindow open) {
        return fx(() -> open.window().session().files().files().stream()
                .map(file -> file.getFileName().toString())
                .toList());
    }

    @Test
    void aFileDroppedOnTheEmptyWindowOpensWithItsFolder() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder)) {
            assertThat(drop(open, last)).isTrue();
            showsExactly(open, "c.wav");
            await("its folder is listed", () -> open.window().session().files().size() == 3);
            assertThat(names(open)).containsExactly("a.wav", "b.wav", "c.wav");
            assertThat(open.title()).isEqualTo("c.wav (3 of 3) – Sonolens");
        }
    }

    @Test
    void aDroppedFolderIsReadIntoItsSubfolders() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, good)) {
            assertThat(drop(open, elsewhere)).isTrue();
            await("both are listed", () -> open.window().session().files().size() == 2);
            assertThat(names(open)).containsExactlyInAnyOrder("x.wav", "y.wav");
            String first = names(open).getFirst();
            showsExactly(open, first);
            open.press(KeyCode.DOWN);
            showsExactly(open, names(open).getLast());
        }
    }

    @Test
    void severalDroppedFilesAreTheList() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, elsewhere.resolve("x.wav"))) {
            assertThat(drop(open, good, last)).isTrue();
            showsExactly(open, "a.wav");
            await("both are listed", () -> open.window().session().files().size() == 2);
            assertThat(names(open)).containsExactly("a.wav", "c.wav");
        }
    }

    @Test
    void aCorruptFileByDropLeavesThePictureAndTheListAndIsSaid() throws Exception {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Path bad = Files.copy(broken, alone.resolve("bad.wav"));
        try (OpenWindow open = OpenWindow.on(folder, good)) {
            await("the folder is listed", () -> open.window().session().files().size() == 3);
            Shown before = open.shown();
            String title = open.title();
            assertThat(drop(open, bad)).isTrue();
            await("it is said", () -> open.window().messages().message().contains("bad.wav"));
            assertThat(open.shown().info().id())
                    .as("it was never closed")
                    .isEqualTo(before.info().id());
            assertThat(open.shown().isWhole()).isTrue();
            showsExactly(open, "a.wav");
            assertThat(open.title()).isEqualTo(title);
            assertThat(names(open)).containsExactly("a.wav", "b.wav", "c.wav");
            open.press(KeyCode.END);
            showsExactly(open, "c.wav");
        }
    }

    @Test
    void aCorruptFileByKeyPutsItsMessageInThePicturesPlaceAndTheListGoesOn() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, good)) {
            await("the folder is listed", () -> open.window().session().files().size() == 3);
            open.press(KeyCode.DOWN);
            Label failure = fx(() -> (Label) open.stage().getScene().lookup(".picture-failure"));
            await("the message is there", failure::isVisible);
            assertThat(failure.getText()).contains("b.wav");
            assertThat(fx(() -> open.window().colourBar().isVisible()))
                    .as("a bar of no picture")
                    .isFalse();
            assertThat(open.title()).isEqualTo("b.wav (2 of 3) – Sonolens");
            assertThat(open.shown()).isNull();
            assertThat(open.pixels()).containsOnly(SpectrogramPane.BACKGROUND);
            assertThat(open.ledger.reservedBytes()).as("a.wav is freed").isZero();
            open.press(KeyCode.DOWN);
            showsExactly(open, "c.wav");
            assertThat(failure.isVisible()).isFalse();
            open.press(KeyCode.UP);
            await("the message is back", failure::isVisible);
            open.press(KeyCode.UP);
            showsExactly(open, "a.wav");
        }
    }
}
