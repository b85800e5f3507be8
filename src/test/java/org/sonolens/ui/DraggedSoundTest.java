package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.export.SoundExporter;
import org.sonolens.export.TestWav;
import org.sonolens.settings.UserFolders;
import org.sonolens.view.TimeSpan;

/** The file that Alt+drag carries out of the window. */
class DraggedSoundTest {
    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void itHoldsTheBoxSampleForSampleLiesInTheCacheForTheUserAloneAndIsRemoved() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("night.wav"), 16_000, 2, 3, 1);
        Path place = UserFolders.current().cache().resolve("dragged");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            DraggedSound dragged = new DraggedSound(new SoundExporter(open.ledger));
            Path made = begin(open, dragged, new TimeSpan(4000, 12_000)).get(20, TimeUnit.SECONDS);
            assertThat(made).isNotNull().hasParent(place).hasFileName("night_0.250-0.750.wav");
            assertThat(mode(made)).isEqualTo("rw-------");
            assertThat(mode(place)).isEqualTo("rwx------");
            assertThat(TestWav.parts(made).get("data"))
                    .isEqualTo(Arrays.copyOfRange(TestWav.parts(file).get("data"), 4000 * 4, 12_000 * 4));
            begin(open, dragged, new TimeSpan(0, 100)).get(20, TimeUnit.SECONDS);
            try (Stream<Path> left = Files.list(place)) {
                assertThat(left).as("the one before is gone").hasSize(1);
            }
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void aFileThatIsShorterByNowGivesNothing() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("in.wav"), 16_000, 1, 3, 1);
        Path shorter = TestSounds.sweep(folder.resolve("shorter"), 16_000, 1, 1, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            Files.write(file, Files.readAllBytes(shorter));
            DraggedSound dragged = new DraggedSound(new SoundExporter(open.ledger));
            assertThat(begin(open, dragged, new TimeSpan(20_000, 40_000)).get(20, TimeUnit.SECONDS))
                    .isNull();
        }
    }

    private static void mouse(OpenWindow open, EventType<MouseEvent> type, double x, double y) {
        fx(() -> {
            Node picture = open.picture();
            Point2D place = picture.localToScene(x, y);
            Event.fireEvent(picture, PointerEvents.primary(type, place.getX(), place.getY(), Set.of(KeyCode.ALT)));
            return true;
        });
    }

    @Test
    void altAndADragInTheBoxWriteItsSoundAndLeaveTheBoxWhereItIs() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("night.wav"), 16_000, 1, 3, 1);
        Path place = UserFolders.current().cache().resolve("dragged");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(8000, 40_000), 1000, 6000)));
            SelectionBox box = open.shown().selection();
            double scale = fx(() -> open.window().spectrogram().scale());
            double x = fx(() -> open.window().session().shown().viewport().xOf(20_000)) / scale;
            mouse(open, MouseEvent.MOUSE_PRESSED, x, 100);
            OpenWindow.await("the file is there", () -> Files.exists(place.resolve("night_0.500-2.500.wav")));
            mouse(open, MouseEvent.MOUSE_DRAGGED, x + 30, 120);
            mouse(open, MouseEvent.MOUSE_RELEASED, x + 30, 120);
            assertThat(open.shown().selection()).isEqualTo(box);
            // outside of the box it is a drag like any other
            mouse(open, MouseEvent.MOUSE_PRESSED, 2, 100);
            mouse(open, MouseEvent.MOUSE_DRAGGED, 40, 140);
            mouse(open, MouseEvent.MOUSE_RELEASED, 40, 140);
            assertThat(open.shown().selection()).isNotEqualTo(box);
            open.settle();
        }
        assertThat(place).doesNotExist();
    }

    private static CompletableFuture<Path> begin(OpenWindow open, DraggedSound dragged, TimeSpan span) {
        return fx(() -> dragged.begin(open.window().session().shown(), span));
    }
}
