package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.ListenedTo.awaitCursor;
import static org.sonolens.ui.ListenedTo.awaitSilence;
import static org.sonolens.ui.ListenedTo.desk;
import static org.sonolens.ui.ListenedTo.hear;
import static org.sonolens.ui.ListenedTo.hz;
import static org.sonolens.ui.ListenedTo.line;
import static org.sonolens.ui.ListenedTo.loudest;
import static org.sonolens.ui.ListenedTo.ramp;
import static org.sonolens.ui.ListenedTo.sampleOf;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.play.PlayMode;
import org.sonolens.play.RecordedLine;
import org.sonolens.view.TimeSpan;

/** From where, how loud, in which band and how fast: as a user chooses it in the window, over a line that records. */
class ListeningWaysTest {
    private static final int BLOCK = 480;
    private static final double TONE = 6553;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    @Test
    void itPlaysFromThePointerOrWhatIsSeenWhateverIsDrawn() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, ramp(folder.resolve("ramp.wav"), 4))) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(96_000, 120_000), 1000, 5000)));
            double x = Math.floor(open.shown().viewport().widthPx() * 0.25);
            open.robot.moveTo(open.at(x, 60));
            open.robot.moveTo(open.at(x, 61));
            double sample = open.shown().viewport().sampleAt(x);
            open.press(KeyCode.SHIFT, KeyCode.SPACE);
            RecordedLine.Line pointer = line(open, 1);
            assertThat((double) sampleOf(pointer.frames()[1_000]))
                    .isCloseTo(sample + 1_000, within(open.shown().viewport().samplesPerPixel() + 16));
            open.press(KeyCode.CONTROL, KeyCode.SPACE);
            RecordedLine.Line seen = line(open, 2);
            assertThat(sampleOf(seen.frames()[1_000])).isCloseTo(1_000, within(16L));
        }
    }

    @Test
    void anotherModeGoesOnFromTheSamePlaceOverTheSameLine() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, ramp(folder.resolve("ramp.wav"), 8))) {
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 9_600);
            choose(open, new PlayMode.Speed(2, false));
            int at = (int) line.writtenFrames();
            hear(line, at + 24_000);
            short[] frames = line.frames();
            assertThat(sampleOf(frames[at + 2 * BLOCK])).isBetween(at + BLOCK - 32L, at + 4L * BLOCK + 32);
            assertThat(sampleOf(frames[at + 10_000]) - sampleOf(frames[at + 5_000]))
                    .isCloseTo(10_000, within(64L));
            assertThat(open.sound.lines()).hasSize(1);
            awaitCursor(open, open.window().listening().playback().position());
        }
    }

    @Test
    void aTapeOfABatIsHeardJustAsItIsStoredAndInTrueTimeIsUltrasound() throws Exception {
        Path tape = TestSounds.tones(folder.resolve("tape.wav"), 30_000, 2, 4_500);
        TestSounds.tagged(tape, "GUANO|Version: 1.0\nTE: 10\n");
        try (OpenWindow open = OpenWindow.on(settings, tape)) {
            assertThat(open.text("#play-mode")).isEqualTo("TE ×10");
            fx(() -> {
                desk(open).loopChosen(true);
                return true;
            });
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 48_000);
            awaitCursor(open, 30_000);
            assertThat(hz(line.frames(), 8_000, 32_000)).isCloseTo(4_500, within(3.0));
            assertThat(loudest(line.frames(), 8_000, 32_000)).isCloseTo((int) TONE, within(100));
            choose(open, PlayMode.PLAIN);
            int at = (int) line.writtenFrames();
            hear(line, at + 4_800L);
            assertThat(loudest(line.frames(), at + 3 * BLOCK, at + 4_800)).isLessThan(4);
        }
    }

    @Test
    void onlyTheBoxsBandIsHeardWhereThatIsChosenAndAllOfItElse() throws Exception {
        Path two = TestSounds.tones(folder.resolve("two.wav"), 48_000, 6, 1_000, 9_000);
        try (OpenWindow open = OpenWindow.on(settings, two)) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(0, 280_000), 600, 1_600)));
            fx(() -> {
                desk(open).bandOfBoxChosen(true);
                return true;
            });
            assertThat(open.text("#play-mode")).contains("band");
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 48_000);
            assertThat(hz(line.frames(), 12_000, 24_000)).isCloseTo(1_000, within(3.0));
            assertThat(loudest(line.frames(), 12_000, 36_000)).isCloseTo((int) TONE, within(60));
            fx(() -> {
                desk(open).bandOfBoxChosen(false);
                return true;
            });
            int at = (int) line.writtenFrames();
            hear(line, at + 24_000L);
            assertThat(loudest(line.frames(), at + 4_800, at + 24_000)).isGreaterThan((int) (1.8 * TONE));
        }
    }

    @Test
    void theVolumeIsHeardByItsSquareAndMuteIsSilence() throws Exception {
        Path tone = TestSounds.tones(folder.resolve("tone.wav"), 48_000, 4, 1_000);
        try (OpenWindow open = OpenWindow.on(settings, tone)) {
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            for (double volume : new double[] {1, 0.5, 0.1}) {
                fx(() -> {
                    desk(open).volumeChosen(volume);
                    return true;
                });
                int at = (int) line.writtenFrames();
                hear(line, at + 9_600L);
                assertThat(loudest(line.frames(), at + 3 * BLOCK, at + 9_600))
                        .isCloseTo((int) (TONE * volume * volume), within(2));
            }
            fx(() -> {
                desk(open).mutedChosen(true);
                return true;
            });
            int at = (int) line.writtenFrames();
            hear(line, at + 9_600L);
            assertThat(loudest(line.frames(), at + 3 * BLOCK, at + 9_600)).isZero();
            assertThat(desk(open).playback().isPlaying()).isTrue();
        }
    }

    @Test
    void aDeviceOfAnotherRateWithOneVoiceIsPlayedToTheFrame() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("two.wav"), 48_000, 2, 2, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            int number = 0;
            for (int rateHz : new int[] {44_100, 96_000, 192_000}) {
                open.sound.become(rateHz, 1);
                open.press(KeyCode.SPACE);
                RecordedLine.Line line = line(open, ++number);
                hear(line, rateHz / 2);
                awaitCursor(open, 24_000);
                hear(line, 2L * rateHz);
                awaitSilence(open);
                assertThat(line.frames()).hasSize(2 * rateHz);
                assertThat(Double.isNaN(desk(open).playback().position())).isTrue();
            }
        }
    }

    @Test
    void theMeterShowsTheLevelOfWhatIsHeard() throws Exception {
        Path tone = TestSounds.tones(folder.resolve("tone.wav"), 48_000, 4, 1_000);
        try (OpenWindow open = OpenWindow.on(settings, tone)) {
            if (fx(() -> open.window().session().settings().panes().inspectorFolded())) {
                open.press(KeyCode.F10);
            }
            open.press(KeyCode.SPACE);
            hear(line(open, 1), 24_000);
            LevelMeter meter = desk(open).playback().section().meter();
            double peak = 20 * Math.log10(TONE / 32_768);
            await("the peak is shown", () -> Math.abs(meter.peakDbfs() - peak) < 0.2);
            await("the mean is shown", () -> Math.abs(meter.meanDbfs() - (peak - 3.01)) < 0.2);
            open.press(KeyCode.SPACE);
            awaitSilence(open);
            assertThat(fx(meter::peakDbfs)).isLessThanOrEqualTo(-72);
        }
    }

    @Test
    void levelAndSpectrumAreNotMadeWhileTheInspectorIsFoldedAway() throws Exception {
        Path tone = TestSounds.tones(folder.resolve("tone.wav"), 48_000, 4, 1_000);
        try (OpenWindow open = OpenWindow.on(settings, tone)) {
            if (!fx(() -> open.window().session().settings().panes().inspectorFolded())) {
                open.press(KeyCode.F10);
            }
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            for (int heard = 4_800; heard <= 48_000; heard += 4_800) {
                hear(line, heard);
                awaitCursor(open, heard);
            }
            ListenSection section = desk(open).playback().section();
            assertThat(fx(() -> section.getChildren().isEmpty())).isTrue();
            open.press(KeyCode.F10);
            hear(line, 72_000);
            await("the spectrum is there", () -> section.spectrum().levels().length > 0);
        }
    }

    @Test
    void thePitchUnderThePointerIsReadOutAsFrequencyNoteAndProbability() throws Exception {
        Path tone = TestSounds.tones(folder.resolve("tone.wav"), 44_100, 2, 440);
        try (OpenWindow open = OpenWindow.on(settings, tone)) {
            if (fx(() -> open.window().session().settings().panes().inspectorFolded())) {
                open.press(KeyCode.F10);
            }
            open.settle();
            Point2D place = open.at(open.shown().viewport().widthPx() * 0.5, 80);
            open.robot.moveTo(place);
            open.robot.moveBy(1, 0);
            await("a pitch is read out", () -> open.row("Frequency").startsWith("440"));
            assertThat(open.row("Note")).matches("A4 [+−]\\d cents");
            assertThat(open.row("Probability")).matches("(9\\d|100) %");
        }
    }

    @Test
    void savingWhatIsHeardOfALongRecordingShowsHowFarItIsAndCancelLeavesNothing() throws Exception {
        Path file = TestSounds.huge(folder.resolve("huge.wav"), 16_000, 4_000_000_000L);
        try (OpenWindow open = OpenWindow.opening(settings, file)) {
            await("it is shown", () -> open.window().session().shown() != null);
            fx(() -> {
                desk(open).modeChosen(new PlayMode.Speed(0.5, true));
                open.window().saving().askBy((title, where, name) -> folder.resolve("heard.wav"));
                return true;
            });
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            await("the bar is there", () -> open.window().saving().bar().isVisible());
            await(
                    "it says how far it is",
                    () -> open.window()
                            .saving()
                            .bar()
                            .getAccessibleText()
                            .matches("Exporting heard\\.wav, \\d+ percent"));
            fx(() -> {
                ((Button) open.stage().getScene().lookup("#export-cancel")).fire();
                return true;
            });
            await(
                    "it is cancelled",
                    () -> open.window().messages().message().contains("cancelled; nothing is left of it"));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(f -> f.getFileName().toString())).containsExactly("huge.wav");
            }
        }
    }

    private static void choose(OpenWindow open, PlayMode mode) {
        fx(() -> {
            desk(open).modeChosen(mode);
            return true;
        });
    }
}
