package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected files go to the trash after a list, and come back. */
class RejectedFilesTest {
    private static final int FILES = 5;

    @TempDir
    Path recordings;

    @TempDir
    Path settings;

    @BeforeEach
    void write() throws Exception {
        for (int i = 1; i <= FILES; i++) {
            TestSounds.sweep(recordings.resolve("r" + i + ".wav"), 16_000, 1, 0.5, i);
        }
    }

    private static boolean asks(OpenWindow open) {
        return fx(() -> {
            Node panel = open.stage().getScene().lookup("#review-panel");
            return panel != null && panel.isVisible();
        });
    }

    private static int files(OpenWindow open) {
        return open.window().session().files().size();
    }

    private Path trashed(int number) {
        return settings.resolve("data/Trash/files/r" + number + ".wav");
    }

    @Test
    void theyAreListedFirstMovedByEnterAndBroughtBackByUndo() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> files(open) == FILES);
            open.press(KeyCode.SHIFT, KeyCode.X);
            open.press(KeyCode.DOWN);
            open.press(KeyCode.X);
            open.press(KeyCode.DELETE);
            assertThat(asks(open)).isTrue();
            assertThat(open.text(".panel-title")).isEqualTo("Move 2 rejected files to the trash?");
            List<?> listed =
                    fx(() -> List.copyOf(((ListView<?>) open.stage().getScene().lookup("#rejected-list")).getItems()));
            assertThat(listed)
                    .hasToString(List.of(recordings.resolve("r1.wav"), recordings.resolve("r3.wav"))
                            .toString());
            open.press(KeyCode.ESCAPE);
            assertThat(asks(open)).isFalse();
            assertThat(recordings.resolve("r1.wav")).exists();

            open.press(KeyCode.DELETE);
            open.press(KeyCode.ENTER);
            await("they are gone", () -> files(open) == FILES - 2);
            assertThat(recordings.resolve("r1.wav")).doesNotExist();
            assertThat(trashed(1)).exists();
            assertThat(trashed(3)).exists();
            await("the next is shown", () -> open.stage().getTitle().startsWith("r4.wav (2 of 3)"));
            open.settle();
            assertThat(fx(() -> open.window().messages().message())).startsWith("2 files in the trash");

            open.press(KeyCode.CONTROL, KeyCode.Z);
            await("they are back", () -> files(open) == FILES);
            assertThat(recordings.resolve("r1.wav")).exists();
            assertThat(recordings.resolve("r3.wav")).exists();
            assertThat(fx(() -> open.window().session().files().at(0))).isEqualTo(recordings.resolve("r1.wav"));
            assertThat(open.text("#review-progress")).as("still rejected").isEqualTo("2 of 5 reviewed");

            open.press(KeyCode.CONTROL, KeyCode.Y);
            await("they are gone again", () -> files(open) == FILES - 2);
            assertThat(recordings.resolve("r3.wav")).doesNotExist();
        }
    }

    @Test
    void whenAllAreRejectedTheListIsEmptyAndNothingFails() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> files(open) == FILES);
            for (int i = 0; i < FILES; i++) {
                open.press(KeyCode.SHIFT, KeyCode.X);
            }
            open.press(KeyCode.DELETE);
            open.press(KeyCode.ENTER);
            await("they are gone", () -> files(open) == 0);
            open.press(KeyCode.DOWN);
            open.press(KeyCode.S);
            open.press(KeyCode.CONTROL, KeyCode.Z);
            await("they are back", () -> files(open) == FILES);
        }
    }

    @Test
    void withoutARejectedFileThatIsSaid() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> files(open) == FILES);
            open.press(KeyCode.DELETE);
            assertThat(asks(open)).isFalse();
            assertThat(fx(() -> open.window().messages().message())).contains("No file is rejected");
        }
    }
}
