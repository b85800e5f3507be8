package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.export.TestWav;
import org.sonolens.review.FileReview;
import org.sonolens.review.Flag;
import org.sonolens.review.KeptReviews;
import org.sonolens.view.TimeSpan;

/** A night's work without a mouse: open, zoom, measure, tag, flag, go on, export. Only the system's own dialog is a stand-in. */
@Timeout(120)
class KeyboardOnlyTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path recordings;

    @TempDir
    Path out;

    @TempDir
    Path settings;

    private FileReview kept(String name) {
        return KeptReviews.of(recordings, settings.resolve("data")).files().getOrDefault(name, FileReview.NONE);
    }

    private static String clipboard() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aFolderIsOpenedZoomedMeasuredTaggedFlaggedAndExportedByKeysAlone() throws Exception {
        Path first = TestSounds.tones(recordings.resolve("call 1.wav"), RATE_HZ, 2, 3000);
        TestSounds.tones(recordings.resolve("call 2.wav"), RATE_HZ, 2, 5000);
        Path written = out.resolve("call.wav");
        try (OpenWindow open = OpenWindow.on(settings)) {
            fx(() -> {
                ClipboardContent folder = new ClipboardContent();
                folder.putString(recordings.toString());
                return Clipboard.getSystemClipboard().setContent(folder);
            });
            open.press(KeyCode.CONTROL, KeyCode.V);
            await(
                    "the first file of the folder is shown",
                    () -> open.window().session().shown() != null
                            && open.shown().info().file().equals(first));
            open.settle();

            TimeSpan whole = open.shown().viewport().span();
            open.type('+');
            open.settle();
            assertThat(open.shown().viewport().span().samples()).isLessThan(whole.samples());

            open.press(KeyCode.F10);
            open.press(KeyCode.D);
            SelectionBox box = open.shown().selection();
            assertThat(box).isNotNull();
            open.press(KeyCode.CONTROL, KeyCode.C);
            await(
                    "the numbers are copied",
                    () -> Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                            .filter(text -> text.contains("Duration\t"))
                            .isPresent());
            String duration =
                    String.format(Locale.ROOT, "%.2f ms", 1000.0 * box.span().samples() / RATE_HZ);
            assertThat(clipboard().lines()).contains("Duration\t" + duration);

            fx(() -> {
                open.window().saving().askBy((title, where, name) -> written);
                return true;
            });
            open.press(KeyCode.CONTROL, KeyCode.E);
            await("it is exported", () -> open.window().messages().message().contains("Exported"));
            byte[] samples = TestWav.parts(first).get("data");
            assertThat(TestWav.parts(written).get("data"))
                    .isEqualTo(Arrays.copyOfRange(
                            samples,
                            (int) box.span().first() * 2,
                            (int) box.span().end() * 2));

            open.press(KeyCode.ALT, KeyCode.DIGIT1);
            open.press(KeyCode.SHIFT, KeyCode.S);
            await("the next file is shown", () -> open.shown().info().name().equals("call 2.wav"));
            open.settle();
        }
        assertThat(kept("call 1.wav").flag()).contains(Flag.STAR);
        assertThat(kept("call 1.wav").tags()).hasSize(1);
        assertThat(kept("call 2.wav").isReviewed()).isFalse();
    }
}
