package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.SoundInMemory;

/**
 * What happens to a file while its picture is computed. Whatever it is, the window says so, goes on, and opens the next
 * file; at the close of each test nothing is held.
 */
@Timeout(120)
class ChangedWhileDrawnTest {
    private static final int RATE_HZ = 16_000;
    private static final int LONG_SECONDS = 600;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private static void awaitMessage(OpenWindow open, String part) {
        await(
                "the window says: " + part,
                () -> open.window().messages().message().contains(part));
    }

    /** Opens a long file and returns while it is far from computed. */
    private OpenWindow inTheMiddleOf(Path file) throws Exception {
        OpenWindow open = OpenWindow.over(settings, SampleSources::open, file);
        await("its picture has begun", () -> open.window().spectrogram().job() != null);
        return open;
    }

    private static void nextOpensExactly(OpenWindow open, String name) throws Exception {
        open.press(KeyCode.DOWN);
        await("the next file is shown", () -> {
            Shown shown = open.window().session().shown();
            return shown != null
                    && shown.info().name().equals(name)
                    && !shown.recording().isClosing();
        });
        showsExactly(open);
    }

    private static void showsExactly(OpenWindow open) throws Exception {
        open.settle();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
        }
    }

    private Path longSound(String name) throws IOException {
        return TestSounds.sweep(folder.resolve(name), RATE_HZ, 1, LONG_SECONDS, 1);
    }

    private Path shortSound(String name) throws IOException {
        return TestSounds.sweep(folder.resolve(name), RATE_HZ, 1, 2, 1);
    }

    @Test
    void cutShortTheRestIsSilenceAndSaidAndTheWorkersGoOn() throws Exception {
        Path file = longSound("a.wav");
        shortSound("b.wav");
        try (OpenWindow open = inTheMiddleOf(file)) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(44 + 3L * RATE_HZ * Short.BYTES);
            }
            awaitMessage(open, "a.wav was cut short");
            open.settle();
            assertThat(open.shown().recording().repairs())
                    .containsExactly("The file was cut short while it was open; what is gone reads as silence.");
            await(
                    "the badge says so, too",
                    () -> open.stage()
                            .getScene()
                            .lookup(".top-bar .repair-badge")
                            .isVisible());
            nextOpensExactly(open, "b.wav");
        }
    }

    @Test
    void grownItIsComputedAsItWasAndSaid() throws Exception {
        Path file = longSound("a.wav");
        byte[] before = Files.readAllBytes(file);
        shortSound("b.wav");
        try (OpenWindow open = inTheMiddleOf(file)) {
            Files.write(file, new byte[100_000], StandardOpenOption.APPEND);
            awaitMessage(open, "a.wav has grown");
            open.settle();
            int[] pixels = open.pixels();
            Files.write(file, before);
            Shown shown = open.shown();
            try (DirectPictures direct = new DirectPictures(file, shown.info().plan())) {
                assertThat(pixels).isEqualTo(direct.spectrogram(shown));
            }
            nextOpensExactly(open, "b.wav");
        }
    }

    @Test
    void replacedTheOneThatIsOpenIsComputedToItsEndAndF5OpensTheOther() throws Exception {
        Path file = longSound("a.wav");
        Path kept = Files.copy(file, folder.resolve("kept"));
        Path other = shortSound("other");
        shortSound("b.wav");
        try (OpenWindow open = inTheMiddleOf(file)) {
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
            awaitMessage(open, "a.wav is another file by now");
            open.settle();
            Shown shown = open.shown();
            try (DirectPictures direct = new DirectPictures(kept, shown.info().plan())) {
                assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
            }
            open.press(KeyCode.F5);
            await("the other one is open", () -> open.window().session().shown().frames() == 2L * RATE_HZ);
            showsExactly(open);
            nextOpensExactly(open, "b.wav");
        }
    }

    @Test
    void deletedItIsComputedToItsEnd() throws Exception {
        Path file = longSound("a.wav");
        Path kept = Files.copy(file, folder.resolve("kept"));
        shortSound("b.wav");
        try (OpenWindow open = inTheMiddleOf(file)) {
            Files.delete(file);
            awaitMessage(open, "a.wav was removed");
            open.settle();
            Shown shown = open.shown();
            try (DirectPictures direct = new DirectPictures(kept, shown.info().plan())) {
                assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
            }
            nextOpensExactly(open, "b.wav");
        }
    }

    @Test
    void withoutPermissionItIsComputedToItsEndAndOpeningItAgainIsRefused() throws Exception {
        Path file = longSound("a.wav");
        shortSound("b.wav");
        try (OpenWindow open = inTheMiddleOf(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            open.settle();
            int[] pixels = open.pixels();
            if (!mayRead(file)) { // an administrator may
                open.press(KeyCode.F5);
                awaitMessage(open, "you have no permission to read it");
                assertThat(open.pixels()).isEqualTo(pixels);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Shown shown = open.shown();
            try (DirectPictures direct = new DirectPictures(file, shown.info().plan())) {
                assertThat(pixels).isEqualTo(direct.spectrogram(shown));
            }
            nextOpensExactly(open, "b.wav");
        }
    }

    private static boolean mayRead(Path file) {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return true;
        } catch (IOException denied) {
            return false;
        }
    }

    /** As a network mount whose server is gone: every worker hangs in a read. */
    @Test
    void onAMountThatStallsTheWindowStaysAliveAndTheNextFileOpens() throws Exception {
        Path file = shortSound("a.wav");
        Path next = shortSound("b.wav");
        CountDownLatch stuck = new CountDownLatch(OpenWindow.WORKERS);
        CountDownLatch server = new CountDownLatch(1);
        SoundInMemory stalled =
                new SoundInMemory(file.toString(), RATE_HZ, 1, (long) LONG_SECONDS * RATE_HZ, (c, i) -> i % 7 / 10f);
        stalled.beforeRead(() -> {
            stuck.countDown();
            try {
                server.await();
            } catch (InterruptedException nobodyDoesThis) {
                throw new IllegalStateException(nobodyDoesThis);
            }
        });
        try (OpenWindow open =
                OpenWindow.over(settings, opened -> opened.equals(file) ? stalled : SampleSources.open(opened), file)) {
            assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(open.shown().info().name()).isEqualTo("a.wav");
            open.press(KeyCode.L);
            assertThat(open.shown().range().locked()).as("keys still act").isTrue();
            open.press(KeyCode.L);
            long start = System.nanoTime();
            nextOpensExactly(open, "b.wav");
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
            assertThat(open.shown().info().file()).isEqualTo(next);
            assertThat(stalled.isClosed()).as("a reader is still inside").isFalse();
            server.countDown();
            await("it is freed when the read ends", stalled::isClosed);
        }
    }

    /** As a disk with a bad place: reads fail until it is past. */
    @Test
    void onADiskThatFailsTheWindowSaysSoAndTheNextFileOpens() throws Exception {
        Path file = shortSound("a.wav");
        shortSound("b.wav");
        AtomicBoolean broken = new AtomicBoolean(true);
        SoundInMemory failing = new SoundInMemory(file.toString(), RATE_HZ, 1, 20L * RATE_HZ, (c, i) -> i % 7 / 10f);
        failing.failingWhile(broken::get);
        try (OpenWindow open =
                OpenWindow.over(settings, opened -> opened.equals(file) ? failing : SampleSources.open(opened), file)) {
            awaitMessage(open, "a.wav cannot be read at some place (input/output error)");
            nextOpensExactly(open, "b.wav");
            assertThat(fx(() -> open.window().session().files().size())).isEqualTo(2);
        }
    }
}
