package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.MemoryLedger;

class ClosingTheWindowTest {
    @TempDir
    Path folder;

    @Test
    void controlWFreesEverything() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 3, 2))) {
            assertThat(open.ledger.reservedBytes()).isGreaterThan(MemoryLedger.MIB / 4);
            open.press(KeyCode.CONTROL, KeyCode.W);
            open.awaitClosed();
            assertThat(fx(() -> open.stage().isShowing())).isFalse();
        }
    }

    @Test
    void closingInTheMiddleOfAPictureFreesEverything() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), 48_000, 2, 60, 2);
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            fx(() -> {
                open.window().session().change(s -> s.withStatistic(org.sonolens.view.Statistic.MEAN));
                open.window().session().change(s -> s.withViewport(s.viewport().zoomTimeAt(10, 2, s.frames())));
                Event.fireEvent(open.stage(), new WindowEvent(open.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
                return true;
            });
            open.awaitClosed();
        }
    }

    @Test
    void anEmptyWindowClosesToo() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder)) {
            assertThat(open.shown()).isNull();
        }
    }

    @Test
    void closingWhileAFileIsBeingOpenedFreesEverything() throws Exception {
        for (int i = 0; i < 5; i++) {
            Path file = TestSounds.sweep(folder.resolve("f" + i + ".wav"), 16_000, 1, 2, i);
            try (OpenWindow open = OpenWindow.on(folder)) {
                fx(() -> DroppedFiles.on(open.picture(), file));
                Thread.sleep(7L * i);
            }
        }
    }
}
