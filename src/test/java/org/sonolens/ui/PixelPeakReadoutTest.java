package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Viewport;

/** What is read out of a pixel that stands for many frames. */
class PixelPeakReadoutTest {
    private static final int RATE_HZ = 48_000;
    private static final long SAMPLES = 120L * RATE_HZ;

    @TempDir
    Path folder;

    /** A click of one sample in two minutes of nothing, on both channels at other places. */
    private Path clicks(long left, long right) throws Exception {
        return PcmWav.write(folder.resolve("clicks.wav"), RATE_HZ, 2, SAMPLES, (channel, i) ->
                (short) (i == (channel == 0 ? left : right) ? 30_000 : 0));
    }

    private static String readout(OpenWindow open) {
        return open.text("#readout");
    }

    @Test
    void theTimeOfTheFrameAndTheBinArePreciseThoughThePixelIsASeventhOfASecond() throws Exception {
        long left = 2_345_678;
        long right = 4_000_123;
        try (OpenWindow open = OpenWindow.on(folder, clicks(left, right))) {
            Shown shown = open.shown();
            StftPlan plan = shown.info().plan();
            Viewport v = shown.viewport();
            assertThat(v.samplesPerPixel()).isGreaterThan(3 * plan.hop());
            // the frame that stands nearest to the click is the loudest
            for (int band = 0; band < 2; band++) {
                long click = band == 0 ? left : right;
                double seconds = (double) Math.round((double) click / plan.hop()) * plan.hop() / RATE_HZ;
                Point2D at = open.at(Math.floor(v.xOf(click)) + 0.5, band * v.heightPx() + v.heightPx() / 2.0);
                open.robot.moveTo(at);
                String time = "peak " + org.sonolens.view.ReadoutText.time(seconds, 1.0 / RATE_HZ);
                await("the peak is read out", () -> readout(open).startsWith("peak "));
                assertThat(readout(open)).startsWith(time).contains("kHz").contains("dBFS");
                double hz = fx(() -> v.hzAt(Math.floor(v.heightPx() / 2.0)));
                double read = Double.parseDouble(readout(open).replaceAll(".* ([0-9.]+) kHz.*", "$1")) * 1000;
                double bin = read / RATE_HZ * plan.fftSize();
                assertThat(bin - Math.rint(bin))
                        .as("a bin's own frequency, " + read)
                        .isBetween(-0.05, 0.05);
                assertThat(Math.abs(read - hz)).isLessThan(0.02 * RATE_HZ);
            }
        }
    }

    @Test
    void aPixelOfOneFrameAtMostIsReadOutAsItStands() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, clicks(1_000, 1_000))) {
            open.change(s -> s.goTo(s.viewport().zoomTimeAt(0, 400, s.frames())));
            open.settle();
            open.robot.moveTo(open.at(100.5, 50.5));
            await("it is read out", () -> readout(open).contains("dBFS"));
            org.testfx.util.WaitForAsyncUtils.sleep(300, java.util.concurrent.TimeUnit.MILLISECONDS);
            assertThat(readout(open)).doesNotContain("peak");
        }
    }

    @Test
    void theCrosshairIsReadOutByItsPeakTooAndLeavingTheWindowAtOnceHurtsNobody() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, clicks(2_880_000, 2_880_000))) {
            open.press(KeyCode.C);
            await("the peak is read out", () -> readout(open).startsWith("peak "));
            assertThat(fx(() -> open.picture().getAccessibleText())).contains("crosshair at peak ");
            for (int i = 0; i < 200; i++) {
                open.press(i % 20 == 0 ? KeyCode.PLUS : KeyCode.RIGHT);
            }
        }
    }
}
