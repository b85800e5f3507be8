package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.ListenedTo.awaitCursor;
import static org.sonolens.ui.ListenedTo.awaitSilence;
import static org.sonolens.ui.ListenedTo.desk;
import static org.sonolens.ui.ListenedTo.hear;
import static org.sonolens.ui.ListenedTo.hz;
import static org.sonolens.ui.ListenedTo.line;
import static org.sonolens.ui.ListenedTo.ramp;
import static org.sonolens.ui.ListenedTo.sampleOf;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.export.TestWav;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.play.RecordedLine;
import org.sonolens.settings.FollowMode;
import org.sonolens.view.TimeSpan;

/** Playing in the window, over a line that records what it is given. */
class ListeningTest {
    private static final int BLOCK = 480;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    @Test
    void spacePlaysWhatIsSeenAndPausesAndGoesOn() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 4);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.press(KeyCode.SPACE);
            RecordedLine.Line first = line(open, 1);
            hear(first, 24_000);
            awaitCursor(open, 24_000);
            assertThat(fx(() -> desk(open).playback().cursor().isShown())).isTrue();
            double x = fx(() -> open.shown().viewport().xOf(24_000));
            assertThat(fx(() -> desk(open).playback().cursor().x())).isCloseTo(x, within(1.0));
            assertThat(sampleOf(first.frames()[20_000])).isCloseTo(20_000, within(16L));

            open.press(KeyCode.SPACE);
            awaitSilence(open);
            assertThat(desk(open).playback().position()).isEqualTo(24_000);
            open.press(KeyCode.SPACE);
            RecordedLine.Line second = line(open, 2);
            assertThat(sampleOf(second.frames()[1_000])).isCloseTo(25_000, within(16L));
        }
    }

    @Test
    void aClickWhileItPlaysGoesOnFromThereOverTheSameLine() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 4);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 9_600);
            double x = open.shown().viewport().widthPx() * 0.75;
            open.robot.clickOn(open.at(x, 50));
            long clicked = Math.round(open.shown().crosshair().sample());
            long before = line.writtenFrames();
            hear(line, before + 9_600);
            short[] frames = line.frames();
            // after the block under way and the passing over of 5 ms it is where it was clicked, sample for sample
            long there = sampleOf(frames[(int) before + 2 * BLOCK]);
            assertThat(there).isBetween(clicked, clicked + 3 * BLOCK);
            await("the cursor is there", () -> desk(open).playback().position() > clicked + 8_000);
            assertThat(open.sound.lines()).hasSize(1);
        }
    }

    @Test
    void theBoxIsPlayedAndEndsOrLoops() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 4);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(48_000, 57_600), 1000, 5000)));
            open.press(KeyCode.SPACE);
            RecordedLine.Line once = line(open, 1);
            hear(once, 9_600);
            awaitSilence(open);
            assertThat(once.frames()).hasSize(9_600);
            assertThat(sampleOf(once.frames()[4_800])).isCloseTo(52_800, within(16L));

            open.press(KeyCode.SHIFT, KeyCode.L);
            open.press(KeyCode.SPACE);
            RecordedLine.Line loop = line(open, 2);
            hear(loop, 48_000);
            assertThat(sampleOf(loop.frames()[4_800 + 4 * 9_600])).isCloseTo(52_800, within(16L));
            assertThat(desk(open).playback().isPlaying()).isTrue();
        }
    }

    @Test
    void goingToAnotherFileWhilePlayingStopsAndFreesTheFirst() throws Exception {
        ramp(folder.resolve("a.wav"), 4);
        TestSounds.sweep(folder.resolve("b.wav"), 44_100, 2, 3, 1);
        try (OpenWindow open = OpenWindow.on(settings, folder)) {
            for (int turn = 0; turn < 6; turn++) {
                open.press(KeyCode.SPACE);
                line(open, turn + 1).hear(1_000);
                long before = System.nanoTime();
                open.press(turn % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
                String name = turn % 2 == 0 ? "b.wav" : "a.wav";
                await(name + " is open", () -> {
                    Shown shown = open.window().session().shown();
                    return shown != null
                            && shown.info().name().equals(name)
                            && shown.recording().borrowWaveform() instanceof org.sonolens.recording.WaveformLease lease
                            && close(lease);
                });
                assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5_000);
                awaitSilence(open);
                assertThat(Double.isNaN(desk(open).playback().position())).isTrue();
            }
            assertThat(open.sound.lines().get(1).voices).isEqualTo(2);
        }
    }

    private static boolean close(AutoCloseable lease) {
        try {
            lease.close();
            return true;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void itGoesOnPlayingWhileTheViewIsZoomedAndPannedWithoutALostFrame() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 10);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            for (int i = 0; i < 40; i++) {
                open.type(i % 8 < 4 ? '+' : '-');
                open.press(i % 2 == 0 ? KeyCode.RIGHT : KeyCode.LEFT);
                hear(line, 4_800L * (i + 1));
            }
            short[] frames = line.frames();
            for (int i = BLOCK; i < 190_000; i++) {
                assertThat(frames[i]).as("frame %s", i).isEqualTo((short) (i / 16));
            }
            assertThat(desk(open).playback().isPlaying()).isTrue();
        }
    }

    @Test
    void theViewTurnsPagesOrFollowsOrStays() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 10);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            int number = 0;
            for (FollowMode mode : FollowMode.values()) {
                open.change(s -> s.withViewport(s.viewport().fit(s.frames()).zoomTimeAt(0, 8, s.frames())));
                open.settle();
                TimeSpan seen = open.shown().viewport().span();
                fx(() -> {
                    desk(open).followChosen(mode);
                    desk(open).playFrom(0);
                    return true;
                });
                RecordedLine.Line line = line(open, ++number);
                for (long heard = 4_800; heard <= 144_000; heard += 4_800) {
                    hear(line, heard);
                    awaitCursor(open, heard);
                }
                if (mode == FollowMode.FOLLOW) {
                    await("the cursor is in the middle", () -> Math.abs(middle(open) - 0.5) < 0.02);
                }
                Shown now = open.shown();
                double x = now.viewport().xOf(144_000) / now.viewport().widthPx();
                switch (mode) {
                    case STAY -> assertThat(now.viewport().span()).isEqualTo(seen);
                    case PAGE -> assertThat(x).isBetween(0.0, 1.0);
                    case FOLLOW -> assertThat(x).isBetween(0.48, 0.52);
                }
                open.press(KeyCode.SPACE);
                awaitSilence(open);
            }
        }
    }

    /** How far along the view the cursor is. */
    private static double middle(OpenWindow open) {
        Shown now = open.window().session().shown();
        return now == null ? 0 : now.viewport().xOf(144_000) / now.viewport().widthPx();
    }

    @Test
    void theModeIsThatOfTheClassAndTheChosenOneIsRememberedByRate() throws Exception {
        Path bat = TestSounds.tones(folder.resolve("bat.wav"), 256_000, 0.5, 45_000);
        Path other = TestSounds.tones(folder.resolve("bat2.wav"), 256_000, 0.5, 45_000);
        Path song = TestSounds.tones(folder.resolve("song.wav"), 44_100, 0.5, 440);
        try (OpenWindow open = OpenWindow.on(settings, bat)) {
            assertThat(open.text("#play-mode")).isEqualTo("TE ×10");
            fx(() -> {
                desk(open).modeChosen(new PlayMode.Heterodyne(43_000));
                return true;
            });
            assertThat(open.text("#play-mode")).isEqualTo("het 43.0 kHz");
        }
        try (OpenWindow open = OpenWindow.on(settings, other)) {
            assertThat(open.text("#play-mode")).isEqualTo("het 43.0 kHz");
        }
        try (OpenWindow open = OpenWindow.on(settings, song)) {
            assertThat(open.text("#play-mode")).isEqualTo("×1");
        }
    }

    @Test
    void theHeterodyneIsDraggedOnTheAxisAndFollowedWhileItPlays() throws Exception {
        Path bat = TestSounds.tones(folder.resolve("bat.wav"), 256_000, 6, 45_000);
        try (OpenWindow open = OpenWindow.on(settings, bat)) {
            fx(() -> {
                desk(open).modeChosen(new PlayMode.Heterodyne(43_000));
                return true;
            });
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 48_000);
            assertThat(hz(line.frames(), 24_000, 24_000)).isCloseTo(2_000, within(5.0));
            double from = fx(() -> open.shown().viewport().yOf(43_000));
            double to = fx(() -> open.shown().viewport().yOf(44_000));
            javafx.scene.Node handle = open.robot.lookup("#heterodyne-handle").query();
            javafx.geometry.Point2D at = open.robot.point(handle).query();
            open.robot.moveTo(at).press(javafx.scene.input.MouseButton.PRIMARY);
            open.robot.moveBy(0, to - from).release(javafx.scene.input.MouseButton.PRIMARY);
            PlayMode mode = fx(() -> desk(open).hearing().mode());
            double tuned = ((PlayMode.Heterodyne) mode).hz();
            assertThat(tuned).isCloseTo(44_000, within(400.0));
            long after = line.writtenFrames();
            hear(line, after + 48_000);
            assertThat(hz(line.frames(), (int) after + 24_000, 24_000)).isCloseTo(45_000 - tuned, within(5.0));
            assertThat(open.sound.lines()).hasSize(1);
            assertThat(fx(() -> open.window().session().settings().listening().modes()))
                    .containsEntry(256_000, "heterodyne:" + Math.round(tuned));
        }
    }

    @Test
    void whatIsSavedIsFrameForFrameWhatWasHeard() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("two.wav"), 44_100, 2, 2, 1);
        Path saved = folder.resolve("saved.wav");
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(10_000, 30_000), 1000, 9000)));
            fx(() -> {
                desk(open).volumeChosen(1);
                desk(open).bandOfBoxChosen(true);
                desk(open).modeChosen(new PlayMode.Speed(0.5, true));
                open.window().saving().askBy((title, where, name) -> {
                    assertThat(name).isEqualTo("two_0.227-0.680_x0.5-pitch.wav");
                    return saved;
                });
                return true;
            });
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            while (!line.isClosed()) {
                line.hear(4_800);
                Thread.sleep(1);
            }
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            await("it is saved", () -> open.window().messages().message().contains("saved.wav"));
            short[] heard = line.frames();
            byte[] data = TestWav.parts(saved).get("data");
            short[] written = new short[data.length / 2];
            java.nio.ByteBuffer.wrap(data)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(written);
            assertThat(written)
                    .hasSize(2 * (int) Math.ceil(20_000 / (44_100 * 0.5 / 48_000)))
                    .isEqualTo(heard);
        }
        assertThat(Files.exists(saved)).isTrue();
    }

    @Test
    void withoutADeviceOneLineSaysSoAndAllElseWorks() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 4);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            open.sound.refuse("There is no sound device to play on");
            open.press(KeyCode.SPACE);
            await("it is said", () -> open.window().messages().message().contains("no sound device"));
            assertThat(desk(open).playback().isPlaying()).isFalse();
            open.type('+');
            open.settle();
            open.sound.refuse(null);
            open.press(KeyCode.SPACE);
            line(open, 1).lose();
            await("it is said", () -> open.window().messages().message().contains("device is gone"));
            assertThat(desk(open).playback().isPlaying()).isFalse();
            open.press(KeyCode.SPACE);
            hear(line(open, 2), 4_800);
            assertThat(desk(open).playback().isPlaying()).isTrue();
        }
    }

    @Test
    void theDeviceVolumeAndChannelsAreChosenAndRemembered() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("two.wav"), 48_000, 2, 3, 1);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            fx(() -> {
                desk(open).deviceChosen(Optional.of("Headphones"));
                desk(open).volumeChosen(0.5);
                return true;
            });
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            assertThat(line.device).contains("Headphones");
            assertThat(line.voices).isEqualTo(2);
            fx(() -> {
                desk(open).channelsChosen(new HeardChannels.One(1));
                return true;
            });
            assertThat(line(open, 2).voices).isEqualTo(1);
            fx(() -> {
                desk(open).mutedChosen(true);
                return true;
            });
            RecordedLine.Line second = line(open, 2);
            long before = second.writtenFrames();
            hear(second, before + 9_600);
            short[] frames = second.frames();
            for (int i = (int) before + 2 * BLOCK; i < frames.length; i++) {
                assertThat(frames[i]).isZero();
            }
        }
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            assertThat(fx(() -> open.window().session().settings().listening()))
                    .matches(l -> l.device().equals(Optional.of("Headphones")) && l.volume() == 0.5 && l.muted());
        }
    }

    @Test
    void theInspectorShowsLevelAndSpectrumWhileItPlays() throws Exception {
        Path file = TestSounds.tones(folder.resolve("song.wav"), 48_000, 4, 6_000);
        try (OpenWindow open = OpenWindow.on(settings, file)) {
            if (fx(() -> open.window().session().settings().panes().inspectorFolded())) {
                open.press(KeyCode.F10);
            }
            open.settle();
            assertThat(fx(() ->
                            open.stage().getScene().lookup("#listen-section").isVisible()))
                    .isFalse();
            open.press(KeyCode.SPACE);
            RecordedLine.Line line = line(open, 1);
            hear(line, 24_000);
            LiveSpectrum spectrum = desk(open).playback().section().spectrum();
            await("the spectrum is there", () -> spectrum.levels().length > 0 && highest(spectrum.levels()) > -20);
            float[] levels = fx(() -> spectrum.levels().clone());
            int best = 0;
            for (int x = 0; x < levels.length; x++) {
                best = levels[x] > levels[best] ? x : best;
            }
            double hz = open.shown().viewport().axis().hzAt((best + 0.5) / levels.length);
            assertThat(hz).isCloseTo(6_000, within(200.0));
            assertThat((double) levels[best]).isCloseTo(20 * Math.log10(6553.0 / 32_768), within(0.1));
            Snapshots.of(open.stage().getScene().getRoot(), "listening", 1);
            open.press(KeyCode.SPACE);
            awaitSilence(open);
            assertThat(fx(() ->
                            open.stage().getScene().lookup("#listen-section").isVisible()))
                    .isFalse();
        }
    }

    private static float highest(float[] levels) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float level : levels) {
            highest = Math.max(highest, level);
        }
        return highest;
    }

    @Test
    void closingTheWindowWhileItPlaysGivesTheLineAndAllMemoryBack() throws Exception {
        Path file = ramp(folder.resolve("ramp.wav"), 4);
        OpenWindow open = OpenWindow.on(settings, file);
        open.press(KeyCode.SPACE);
        RecordedLine.Line line = line(open, 1);
        open.close();
        assertThat(line.isClosed()).isTrue();
    }
}
