package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.Preview;

class GoingThroughFilesTest {
    private static final int FILES = 60;

    @TempDir
    static Path recordings;

    @TempDir
    Path settings;

    @BeforeAll
    static void write() throws Exception {
        for (int i = 1; i <= FILES; i++) {
            TestSounds.sweep(recordings.resolve("r" + i + ".wav"), 16_000, 1, 1.5, i);
        }
    }

    private static String title(int number) {
        return "r" + number + ".wav (" + number + " of " + FILES + ") – Sonolens";
    }

    private static void shows(OpenWindow open, int number) throws Exception {
        open.settle();
        assertThat(open.title()).isEqualTo(title(number));
        Shown shown = open.shown();
        assertThat(shown.info().name()).isEqualTo("r" + number + ".wav");
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
        }
    }

    private static void press(OpenWindow open, KeyCode code, int number) throws Exception {
        open.press(code);
        await(number + " is shown", () -> {
            Shown shown = open.window().session().shown();
            return shown != null && shown.info().name().equals("r" + number + ".wav");
        });
        shows(open, number);
    }

    @Test
    void withAPreviewTheNextFilesPictureIsThereInTheSameMomentAsItsName() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES);
            Path next = recordings.resolve("r2.wav");
            AtomicBoolean isDrawn = new AtomicBoolean();
            await("its neighbour was looked at as the window is now", () -> {
                Session session = open.window().session();
                Preview preview = open.tiles().previewOf(next);
                if (preview == null
                        || !preview.picture().request().equals(session.shown().request())) {
                    return false;
                }
                session.step(1);
                PictureJob job = open.window().spectrogram().job();
                isDrawn.set(open.stage().getTitle().equals(title(2))
                        && session.shown().info().file().equals(next)
                        && job != null
                        && job.isDrawn());
                return true;
            });
            assertThat(isDrawn).isTrue();
            shows(open, 2);
            press(open, KeyCode.UP, 1);
        }
    }

    @Test
    void everyKeyOfTheListGoesToItsFileAndItsPicture() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES);
            shows(open, 1);
            press(open, KeyCode.DOWN, 2);
            press(open, KeyCode.PAGE_DOWN, 3);
            press(open, KeyCode.UP, 2);
            press(open, KeyCode.PAGE_UP, 1);
            press(open, KeyCode.END, FILES);
            press(open, KeyCode.HOME, 1);
            open.type(']');
            await("] went on", () -> open.stage().getTitle().equals(title(2)));
            await("r2 is shown", () -> isShown(open, 2));
            shows(open, 2);
            open.type('[');
            await("[ went back", () -> isShown(open, 1));
            shows(open, 1);
            open.press(KeyCode.UP);
            assertThat(open.title()).as("nothing before the first").isEqualTo(title(1));
        }
    }

    private static boolean isShown(OpenWindow open, int number) {
        Shown shown = open.window().session().shown();
        return shown != null && shown.info().name().equals("r" + number + ".wav");
    }

    @Test
    void fiftyPressesInARowNameEveryFileAndEndOnTheLastOnesPicture() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES);
            open.settle();
            int from = open.titles.size();
            for (int i = 0; i < 50; i++) {
                javafx.application.Platform.runLater(() -> down(open));
            }
            fx(() -> true);
            long processed = System.nanoTime();
            await("r51 is shown", () -> isShown(open, 51));
            await(
                    "its picture is exact",
                    () -> open.window().spectrogram().job().isExact());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - processed);
            shows(open, 51);
            List<String> wanted = new ArrayList<>();
            for (int i = 2; i <= 51; i++) {
                wanted.add(title(i));
            }
            assertThat(open.titles.subList(from, open.titles.size())).isEqualTo(wanted);
            // 200 ms is what is aimed at; the rest is for a machine that does other things too
            assertThat(millis).isLessThan(1_500);
        }
    }

    private static void down(OpenWindow open) {
        Event.fireEvent(
                open.stage().getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }

    @Test
    void sixteenFilesBothWaysLeaveOneRecordingInTheLedger() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES);
            open.settle();
            long one = open.ledger.reservedBytes();
            for (int i = 0; i < 8; i++) {
                press(open, KeyCode.DOWN, i + 2);
            }
            for (int i = 8; i > 0; i--) {
                press(open, KeyCode.UP, i);
            }
            assertThat(open.ledger.reservedBytes()).isEqualTo(one);
        }
    }
}
