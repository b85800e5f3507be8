package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.tile.LevelImage;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;
import org.testfx.util.WaitForAsyncUtils;

/** The spectrum of the inspector, peak mode, the crosshair and pinching, on 2 kHz for 4 s and then 5 kHz for 4 s. */
class SpectrumInWindowTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        Path file = PcmWav.write(folder.resolve("two.wav"), RATE_HZ, 1, 8L * RATE_HZ, (channel, i) -> {
            double hz = i < 4 * RATE_HZ ? 2000 : 5000;
            return (short) Math.round(8192 * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        });
        open = OpenWindow.on(folder, file);
        open.press(KeyCode.F10);
        open.settle();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private SpectrumProbe spectra() {
        return open.window().measurements().spectra();
    }

    private StretchSpectrum spectrumOf(SpectrumOf of, double peakHz) {
        await(
                "the spectrum of " + of + " is there",
                () -> spectra().of() == of
                        && spectra().spectrum() != null
                        && Math.abs(spectra().spectrum().peak().orElseThrow().hz() - peakHz) < 5);
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> spectra().spectrum());
    }

    private void click(String selector) {
        open.robot.clickOn(open.stage().getScene().lookup(selector), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theSpectrumIsOfTheVisiblePartTheBoxOrTheFile() {
        open.change(s -> s.withViewport(new Viewport(
                new TimeSpan(0, 2 * RATE_HZ),
                s.viewport().axis(),
                s.viewport().widthPx(),
                s.viewport().heightPx())));
        StretchSpectrum view = spectrumOf(SpectrumOf.VIEW, 2000);
        assertThat(view.peak().orElseThrow().levelDbfs()).isCloseTo(-12.04, within(0.05));
        int at5000 = (int) Math.round(5000 / view.spectrum().binHz());
        assertThat(view.spectrum().maxDbfs(at5000)).as("not seen").isLessThan(-60);
        click("#spectrum-file");
        StretchSpectrum file = spectrumOf(SpectrumOf.FILE, fx(() -> 2000.0));
        assertThat(file.spectrum().maxDbfs(at5000)).isCloseTo(-12.04, within(0.1));
        assertThat(file.spectrum().meanDbfs(at5000)).as("half of the time").isCloseTo(-15.05, within(0.2));
        assertThat(file.edge().orElseThrow().hz()).isCloseTo(5000, within(200.0));
        open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(5 * RATE_HZ, 6 * RATE_HZ), 4500, 5500)));
        click("#spectrum-box");
        StretchSpectrum box = spectrumOf(SpectrumOf.BOX, 5000);
        await("it is measured", () -> open.window().measurements().measurer().isCurrent());
        assertThat(box.peak())
                .as("the same number")
                .isEqualTo(fx(() -> open.window().measurements().measurer().found())
                        .peak());
        assertThat(fx(() -> spectra().section().plot().getAccessibleText()))
                .contains("Spectrum of the box")
                .contains("peak 5.00 kHz")
                .contains("−12.0 dBFS");
        open.press(KeyCode.T);
        spectrumOf(SpectrumOf.FILE, 2000);
        open.press(KeyCode.T);
        spectrumOf(SpectrumOf.VIEW, 2000);
    }

    @Test
    void theColumnUnderThePointerIsDrawnAndThePlotReadOut() {
        spectrumOf(SpectrumOf.VIEW, 2000);
        Viewport v = open.shown().viewport();
        open.robot.moveTo(open.at(v.xOf(6.0 * RATE_HZ), v.yOf(3000)));
        await("the column is there", () -> spectra().pointerSpectrum() != null);
        int at5000 =
                (int) Math.round(5000 / fx(() -> spectra().pointerSpectrum().binHz()));
        assertThat(fx(() -> spectra().pointerSpectrum().maxDbfs(at5000))).isCloseTo(-12.04, within(0.1));
        SpectrumPlot plot = fx(() -> spectra().section().plot());
        WritableImage with = Snapshots.of(plot, "spectrum-plot", 1);
        int x = (int) Math.round(fx(() -> plot.xOf(5000)));
        int y = (int) Math.round(fx(() -> plot.yOf(-12.04)));
        assertThat(hasWhiteNear(with, x, y)).as("the column's peak").isTrue();
        Point2D there = fx(() -> plot.localToScreen(plot.xOf(2000), 60));
        open.robot.moveTo(there);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.text("#spectrum-readout"))
                .contains("kHz")
                .contains("max −")
                .contains("mean −");
        assertThat(fx(() -> spectra().pointerSpectrum()))
                .as("the pointer has left the picture")
                .isNull();
        assertThat(hasWhiteNear(Snapshots.of(plot, "spectrum-plot-hovered", 1), x, y))
                .isFalse();
    }

    private static boolean hasWhiteNear(WritableImage image, int x, int y) {
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                int argb = image.getPixelReader().getArgb(x + dx, Math.max(0, y + dy));
                if ((argb & 255) > 170 && (argb >> 16 & 255) > 170) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void peakModeMarksWhatIsNearEachColumnsPeakAndFollowsTheThresholdWhileItIsDragged() {
        PeakMode peaks = fx(() -> open.window().measurements().peaks());
        assertThat(fx(() -> peaks.marks().isVisible())).isFalse();
        open.press(KeyCode.K);
        await("marks are drawn", () -> peaks.isOn() && peaks.painted() > 0);
        int[] marks = fx(() -> peaks.pixels().clone());
        LevelImage image = fx(() -> open.window().spectrogram().job().image());
        Viewport v = open.shown().viewport();
        int width = image.widthPx();
        int early = (int) v.xOf(1.0 * RATE_HZ);
        int late = (int) v.xOf(7.0 * RATE_HZ);
        assertThat(marks[(int) v.yOf(2000) * width + early]).isNotZero();
        assertThat(marks[(int) v.yOf(5000) * width + late]).isNotZero();
        assertThat(marks[(int) v.yOf(5000) * width + early]).isZero();
        for (int row = 0; row < image.heightPx(); row++) {
            short peak = Short.MIN_VALUE;
            for (int r = 0; r < image.heightPx(); r++) {
                peak = (short) Math.max(peak, image.code(early, r));
            }
            boolean near = image.code(early, row) >= peak - 602;
            assertThat(marks[row * width + early] != 0).as("row " + row).isEqualTo(near);
        }
        int half = marked(marks);
        int before = fx(peaks::painted);
        Slider slider = (Slider) open.stage().getScene().lookup("#peaks-threshold");
        Point2D from = fx(() -> slider.localToScreen(slider.getWidth() / 2, slider.getHeight() / 2));
        open.robot.moveTo(from).press(MouseButton.PRIMARY);
        int seen = before;
        int last = half;
        for (int step = 1; step <= 5; step++) {
            open.robot.moveTo(from.subtract(8.0 * step, 0));
            int was = seen;
            await("marks are drawn while it is dragged", () -> peaks.painted() > was);
            seen = fx(peaks::painted);
            int now = marked(fx(() -> peaks.pixels().clone()));
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
        open.robot.release(MouseButton.PRIMARY);
        assertThat(last).as("a lower threshold marks more").isGreaterThan(half);
        assertThat(fx(peaks::thresholdPercent)).isBetween(1, 45);
        open.type('.');
        open.press(KeyCode.K);
        await("the marks are gone", () -> !peaks.marks().isVisible());
    }

    private static int marked(int[] marks) {
        return (int) Arrays.stream(marks).filter(mark -> mark != 0).count();
    }

    @Test
    void theCrosshairIsReadOutInWordsFollowedByTheViewAndMovedByTenWithShift() {
        open.type('+');
        open.type('+');
        open.settle();
        open.change(s -> s.withCrosshair(new Crosshair(s.viewport().sampleAt(100), 2000, true)));
        String words = fx(() -> open.picture().getAccessibleText());
        assertThat(words)
                .contains("crosshair at")
                .contains("2.00 kHz")
                .contains("dBFS")
                .contains("B6 +21 cents");
        double before = open.shown().crosshair().sample();
        double pixel = open.shown().viewport().samplesPerPixel();
        open.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(open.shown().crosshair().sample()).isCloseTo(before + 10 * pixel, within(1e-6));
        Viewport view = open.shown().viewport();
        open.change(s -> s.withCrosshair(new Crosshair(view.sampleAt(view.widthPx() - 1), 2000, true)));
        open.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(open.shown().viewport().span().first())
                .as("the view follows")
                .isGreaterThan(view.span().first());
        assertThat(open.shown().viewport().xOf(open.shown().crosshair().sample()))
                .isBetween(0.0, (double) view.widthPx());
    }

    @Test
    void twoFingersZoomAtTheirPlace() {
        Viewport before = open.shown().viewport();
        double sample = before.sampleAt(200);
        fx(() -> {
            Point2D at = open.picture().localToScene(200, 100);
            Event.fireEvent(
                    open.picture(),
                    new ZoomEvent(
                            ZoomEvent.ZOOM,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            2,
                            2,
                            null));
            return true;
        });
        Viewport after = open.shown().viewport();
        assertThat(after.samplesPerPixel()).isCloseTo(before.samplesPerPixel() / 2, within(1.0));
        assertThat(after.sampleAt(200)).isCloseTo(sample, within(before.samplesPerPixel()));
        open.press(KeyCode.BACK_SPACE);
        assertThat(open.shown().viewport()).isEqualTo(before);
    }
}
