package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;

class RememberedMarksTest {
    @TempDir
    Path folder;

    private Path file() throws Exception {
        return PcmWav.write(folder.resolve("beats.wav"), 16_000, 1, 64_000, (channel, i) ->
                (short) (i % 16_000 < 8_000 ? 9_000 * Math.sin(2 * Math.PI * 440 * i / 16_000) : 0));
    }

    @Test
    void peaksTheirThresholdTheSpectrumAndTheTracksAreAsTheyWereInTheNextWindow() throws Exception {
        Path file = file();
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            assertThat(state(open)).isEqualTo("peaks false 50, VIEW, tracks false");
            open.press(KeyCode.F10);
            open.press(KeyCode.K);
            fx(() -> {
                ((Slider) open.stage().getScene().lookup("#peaks-threshold")).setValue(37.4);
                return true;
            });
            open.press(KeyCode.SHIFT, KeyCode.P);
            open.press(KeyCode.SHIFT, KeyCode.O);
            open.press(KeyCode.T);
            assertThat(state(open)).isEqualTo("peaks true 37, FILE, tracks true");
        }
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            assertThat(state(open)).isEqualTo("peaks true 37, FILE, tracks true");
            await("peaks are marked", () -> open.window().measurements().peaks().painted() > 0);
            await(
                    "tracks are found",
                    () -> open.window().listening().tracks().found().isPresent());
            SoundTrack track =
                    fx(() -> open.window().listening().tracks().found().orElseThrow());
            assertThat(track.wish().pitches() && track.wish().onsets()).isTrue();
            assertThat(fx(() -> ((ToggleButton) open.stage().getScene().lookup("#spectrum-file")).isSelected()))
                    .isTrue();
            open.press(KeyCode.K);
            open.press(KeyCode.SHIFT, KeyCode.P);
        }
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            assertThat(state(open)).isEqualTo("peaks false 37, FILE, tracks true");
            await(
                    "onsets are found",
                    () -> open.window().listening().tracks().found().isPresent());
            assertThat(fx(() -> open.window()
                            .listening()
                            .tracks()
                            .found()
                            .orElseThrow()
                            .wish()
                            .pitches()))
                    .isFalse();
        }
    }

    private static String state(OpenWindow open) {
        return fx(() -> {
            PeakMode peaks = open.window().measurements().peaks();
            return "peaks " + peaks.isOn() + " " + peaks.thresholdPercent() + ", "
                    + open.window().measurements().spectra().of() + ", tracks "
                    + open.window().listening().tracks().isVisible();
        });
    }
}
