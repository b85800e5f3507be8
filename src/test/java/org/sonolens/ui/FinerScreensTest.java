package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On screens of 1.25, 1.5 and 2 device pixels a pixel the picture is drawn and saved in device pixels. */
class FinerScreensTest {
    @TempDir
    Path folder;

    @Test
    void thePictureIsThatOfTheSamplesInDevicePixelsAndIsSavedSo() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), 16_000, 2, 5, 3);
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            for (double scale : new double[] {1.25, 1.5, 2}) {
                open.rescale(scale);
                double width = fx(() -> open.window().spectrogram().getWidth());
                assertThat(width * scale).as("on whole device pixels").isEqualTo(Math.rint(width * scale));
                Shown shown = open.shown();
                try (DirectPictures direct =
                        new DirectPictures(file, shown.info().plan())) {
                    assertThat(differing(direct.spectrogram(shown), open.pixels()))
                            .isZero();
                }
                Path png = folder.resolve(scale + ".png");
                fx(() -> {
                    open.window().comfort().saving().askBy((title, where, name) -> png);
                    return true;
                });
                open.press(KeyCode.CONTROL, KeyCode.S);
                fx(() -> {
                    ((CheckBox) open.stage().getScene().lookup("#save-axes")).setSelected(false);
                    return true;
                });
                open.press(KeyCode.ENTER);
                await("it is saved", () -> open.window().messages().message().contains(png.toString()));
                var image = ImageIO.read(png.toFile());
                int[] saved = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                assertThat(differing(open.pixels(), saved)).isZero();
            }
        }
    }
}
