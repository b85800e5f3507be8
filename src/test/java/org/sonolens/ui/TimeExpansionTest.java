package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.RecordingClass;

/** A call of 45 kHz on a tape that plays ten times slower: 4.5 kHz in the file, and 2 s that were 0.2 s. */
class TimeExpansionTest {
    private static final int RATE_HZ = 30_000;
    private static final double FILE_HZ = 4500;
    private static final double FILE_SECONDS = 2;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private Path tape(String name, String guano) throws IOException {
        Path file = TestSounds.tones(folder.resolve(name), RATE_HZ, FILE_SECONDS, FILE_HZ);
        return guano.isEmpty() ? file : TestSounds.tagged(file, guano);
    }

    @Test
    void aTaggedTapeIsShownInTrueHertzAndSeconds() throws Exception {
        Path file = tape("tagged.wav", "GUANO|Version: 1.0\nTE: 10\nTimestamp: 2022-08-15T23:59:59.900+01:00\n");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            isTrue(open);
            assertThat(open.text("#plan-chip")).startsWith("bat · ").endsWith("×10");
            assertThat(open.text("#clock")).isEqualTo("2022-08-15 23:59:59 +01:00");
            assertThat(open.title()).isEqualTo("tagged.wav (1 of 1) – 2022-08-15 23:59:59 +01:00 – Sonolens");
            hover(open);
            assertThat(open.text("#readout"))
                    .matches("0\\.1(49\\d|500?) s · 00:00:00\\.0(49|50)\\d? · 45\\.\\d+ kHz · .*");
            assertThat(open.text("#readout")).contains("−").contains("dBFS");
        }
    }

    @Test
    void anUntaggedTapeIsToldItsFactorOnceForTheWholeFolder() throws Exception {
        Path file = tape("one.wav", "");
        tape("two.wav", "");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            assertThat(open.shown().seconds(open.shown().frames())).isCloseTo(FILE_SECONDS, within(1e-9));
            int[] before = open.pixels();
            choose(open, 10);
            isTrue(open);
            assertThat(open.pixels()).isNotEqualTo(before);
            open.press(KeyCode.F10);
            open.settle();
            assertThat(open.row("Time expansion")).isEqualTo("× 10");
            OpenWindow.await("the list tells true lengths", () -> facts(open).contains("200 ms"));
            open.press(KeyCode.DOWN);
            OpenWindow.await(
                    "the next is shown",
                    () -> open.window().session().shown().info().name().equals("two.wav"));
            open.settle();
            isTrue(open);
        }
        try (OpenWindow again = OpenWindow.on(settings, file)) {
            isTrue(again);
            choose(again, 1);
            assertThat(again.shown().seconds(again.shown().frames())).isCloseTo(FILE_SECONDS, within(1e-9));
            assertThat(again.shown().viewport().axis().highHz()).isCloseTo(RATE_HZ / 2.0, within(1e-6));
        }
    }

    @Test
    void aTagCanBeOverruled() throws Exception {
        Path file = tape("wrong.wav", "GUANO|Version: 1.0\nTE: 8\n");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            assertThat(open.shown().facts().timeExpansion()).isEqualTo(8);
            choose(open, 10);
            isTrue(open);
        }
    }

    private static void isTrue(OpenWindow open) {
        Shown now = open.shown();
        assertThat(now.facts().timeExpansion()).isEqualTo(10);
        assertThat(now.seconds(now.frames())).isCloseTo(FILE_SECONDS / 10, within(1e-9));
        assertThat(now.facts().trueNyquistHz()).isEqualTo(RATE_HZ * 5.0);
        assertThat(now.viewport().axis().highHz()).isCloseTo(RATE_HZ * 5.0, within(1e-6));
        assertThat(now.sight().recordingClass()).isEqualTo(RecordingClass.BAT);
        assertThat(loudestHz(open)).isCloseTo(10 * FILE_HZ, within(1500.0));
    }

    /** The frequency of the brightest pixel of the middle column. */
    private static double loudestHz(OpenWindow open) {
        return OpenWindow.fx(() -> {
            SpectrogramPane picture = open.window().spectrogram();
            Shown now = open.window().session().shown();
            int best = 0;
            for (int y = 0; y < now.viewport().heightPx(); y++) {
                double x = now.viewport().widthPx() / 2.0;
                if (picture.levelAt(x, y) > picture.levelAt(x, best)) {
                    best = y;
                }
            }
            return now.viewport().hzAt(best + 0.5);
        });
    }

    private static void hover(OpenWindow open) {
        Shown now = open.shown();
        double y = now.viewport().yOf(10 * FILE_HZ);
        Point2D place = open.at(now.viewport().widthPx() * 0.75, y);
        open.robot.moveTo(place);
        open.robot.moveBy(1, 0);
        open.robot.moveBy(-1, 0);
        OpenWindow.await("something is read out", () -> !open.text("#readout").isEmpty());
    }

    private static void choose(OpenWindow open, double factor) {
        OpenWindow.fx(() -> {
            new PlanWishes(open.window().session()).timeExpansionChosen(factor);
            return true;
        });
        open.settle();
    }

    private static List<String> facts(OpenWindow open) {
        return open.stage().getScene().getRoot().lookupAll(".file-fact").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
