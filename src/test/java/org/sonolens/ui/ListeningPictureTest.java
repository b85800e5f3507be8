package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.play.PlayMode;
import org.sonolens.play.RecordedLine;

/** How the window looks while a bat is heard; also written as target/ui-parts. */
class ListeningPictureTest {
    @TempDir
    Path settings;

    @Test
    void cursorMarkLevelAndSpectrumAreThereWhileABatIsHeard() throws Exception {
        Path bat = Path.of("samples", "bat-cf.wav");
        try (OpenWindow open = OpenWindow.on(settings, bat)) {
            ListeningDesk desk = open.window().listening();
            if (fx(() -> open.window().session().settings().panes().inspectorFolded())) {
                open.press(KeyCode.F10);
            }
            fx(() -> {
                open.stage().setWidth(1600);
                open.stage().setHeight(900);
                desk.modeChosen(new PlayMode.Heterodyne(80_000));
                return true;
            });
            open.settle();
            open.press(KeyCode.SPACE);
            await("a line is open", () -> !open.sound.lines().isEmpty());
            RecordedLine.Line line = open.sound.line();
            for (int i = 1; i <= 16; i++) {
                line.awaitFull();
                line.hear(480);
                Thread.sleep(20);
            }
            await(
                    "the spectrum is there",
                    () -> desk.playback().section().spectrum().levels().length > 0);
            int x = fx(() -> (int) desk.playback().cursor().x());
            WritableImage image = Snapshots.of(open.stage().getScene().getRoot(), "window-listening", 1);
            assertThat(image.getWidth()).isGreaterThanOrEqualTo(1_000);
            assertThat(x).isGreaterThan(0);
            assertThat(fx(() -> desk.playback().cursor().isShown())).isTrue();
            fx(() -> {
                desk.bar().toggle();
                return true;
            });
            await(
                    "the pane is seen",
                    () -> desk.bar().pane().getScene() != null
                            && desk.bar().pane().getScene().getWindow().isShowing());
            Snapshots.of(desk.bar().pane(), "listen-pane", 1);
            fx(() -> {
                desk.bar().toggle();
                return true;
            });
        }
    }
}
