package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.export.TestWav;
import org.sonolens.view.TimeSpan;

/** Ctrl+E: the sound of the box, or of what is seen. */
class SoundSavingTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private final List<String> proposed = new ArrayList<>();

    private void answer(OpenWindow open, Path answer) {
        fx(() -> {
            open.window().saving().askBy((title, where, name) -> {
                proposed.add(name);
                assertThat(where).isEqualTo(folder);
                return answer;
            });
            return true;
        });
    }

    private static void awaitMessage(OpenWindow open, String part) {
        await(
                "the window says: " + part,
                () -> open.window().messages().message().contains(part));
    }

    private static byte[] data(Path file) throws IOException {
        return TestWav.parts(file).get("data");
    }

    /** Without the file that keeps boxes, which is written when there is time. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".sonolens.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theBoxsTimeElseWhatIsSeenIsWrittenSampleForSample() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("night.call.wav"), RATE_HZ, 2, 3, 1);
        Path box = folder.resolve("box.wav");
        Path seen = folder.resolve("seen.wav");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(4000, 12_000), 1000, 2000)));
            answer(open, box);
            open.press(KeyCode.CONTROL, KeyCode.E);
            awaitMessage(open, "Exported 0.500 s to " + box);
            assertThat(data(box)).isEqualTo(Arrays.copyOfRange(data(file), 4000 * 4, 12_000 * 4));

            open.change(s -> s.withSelection(null)
                    .goTo(s.viewport().zoomTimeAt(s.viewport().widthPx() / 2.0, 3, s.frames())));
            TimeSpan span = open.shown().viewport().span();
            answer(open, folder.resolve("seen"));
            open.press(KeyCode.CONTROL, KeyCode.E);
            awaitMessage(open, seen.toString());
            assertThat(data(seen))
                    .isEqualTo(Arrays.copyOfRange(data(file), (int) span.first() * 4, (int) span.end() * 4));
            assertThat(proposed.getFirst()).isEqualTo("night.call_0.250-0.750.wav");
            assertThat(names()).containsExactly("box.wav", "night.call.wav", "seen.wav");
        }
    }

    @Test
    void noAnswerWritesNothingAndTheRecordingItselfIsRefused() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("in.wav"), RATE_HZ, 1, 2, 1);
        byte[] before = Files.readAllBytes(file);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            answer(open, null);
            open.press(KeyCode.CONTROL, KeyCode.E);
            assertThat(proposed).containsExactly("in_0.000-2.000.wav");
            answer(open, file);
            open.press(KeyCode.CONTROL, KeyCode.E);
            awaitMessage(open, "in.wav is the recording itself");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(names()).containsExactly("in.wav");
        }
    }

    @Test
    void aFileThatIsAnotherByNowIsNotExportedForTheOneThatIsSeen() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("in.wav"), RATE_HZ, 1, 3, 1);
        Path shorter = TestSounds.sweep(folder.resolve("shorter"), RATE_HZ, 1, 1, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            Files.write(file, Files.readAllBytes(shorter));
            answer(open, folder.resolve("out.wav"));
            open.press(KeyCode.CONTROL, KeyCode.E);
            awaitMessage(open, "in.wav is another file by now; press F5");
            assertThat(folder.resolve("out.wav")).doesNotExist();
        }
    }

    /** A window on a file whose picture nobody waits for. */
    private OpenWindow showing(Path file) throws Exception {
        OpenWindow open = OpenWindow.opening(settings, file);
        await("it is shown", () -> open.window().session().shown() != null);
        return open;
    }

    /** So large that its export cannot end while this test lasts. */
    private Path huge() throws IOException {
        return TestSounds.huge(folder.resolve("huge.wav"), RATE_HZ, 4_000_000_000L);
    }

    @Test
    void aLongExportShowsHowFarItIsAndCancelLeavesNothingOfIt() throws Exception {
        Path file = huge();
        try (OpenWindow open = showing(file)) {
            answer(open, folder.resolve("out.wav"));
            open.press(KeyCode.CONTROL, KeyCode.E);
            await("the bar is there", () -> open.window().saving().bar().isVisible());
            open.press(KeyCode.CONTROL, KeyCode.E);
            awaitMessage(open, "still under way");
            fx(() -> {
                ((Button) open.stage().getScene().lookup("#export-cancel")).fire();
                return true;
            });
            awaitMessage(open, "cancelled; nothing is left of it");
            assertThat(fx(() -> open.window().saving().bar().isVisible())).isFalse();
            assertThat(names()).containsExactly("huge.wav");
        }
    }

    @Test
    void closingTheWindowEndsAnExportWithoutATrace() throws Exception {
        Path file = huge();
        try (OpenWindow open = showing(file)) {
            answer(open, folder.resolve("out.wav"));
            open.press(KeyCode.CONTROL, KeyCode.E);
            await("it has begun", () -> {
                try {
                    return names().size() == 2;
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
        }
        assertThat(names()).containsExactly("huge.wav");
    }

    @Test
    void goingOnInTheListWhileItIsWrittenHoldsNothingUp() throws Exception {
        Path file = huge();
        TestSounds.sweep(folder.resolve("next.wav"), RATE_HZ, 1, 1, 1);
        try (OpenWindow open = showing(file)) {
            answer(open, folder.resolve("out.wav"));
            open.press(KeyCode.CONTROL, KeyCode.E);
            open.press(KeyCode.DOWN);
            await("the next one is open", () -> {
                Shown shown = open.window().session().shown();
                return shown != null
                        && shown.info().name().equals("next.wav")
                        && !shown.recording().isClosing();
            });
            assertThat(fx(() -> open.window().session().shown().recording().repairs()))
                    .isEmpty();
        }
        assertThat(names()).containsExactly("huge.wav", "next.wav");
    }
}
