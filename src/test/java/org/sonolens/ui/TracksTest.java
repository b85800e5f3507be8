package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.view.TimeSpan;

/** The pitch track and the onset marks over the picture. */
class TracksTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    Path folder;

    @TempDir
    Path settings;

    /** A scale of plucked notes, one each 0.5 s from 0.25 s on. */
    private Path plucked(double seconds) throws Exception {
        double[] hz = {220, 246.94, 277.18, 293.66, 329.63, 369.99, 415.3, 440};
        return PcmWav.write(folder.resolve("scale.wav"), RATE_HZ, 1, Math.round(seconds * RATE_HZ), (channel, n) -> {
            double t = (double) n / RATE_HZ - 0.25;
            if (t < 0) {
                return (short) 0;
            }
            int note = (int) (t / 0.5);
            double since = t - note * 0.5;
            double sum = 0;
            for (int k = 1; k <= 4; k++) {
                sum += Math.sin(2 * Math.PI * k * hz[note % hz.length] * since) / k;
            }
            return (short) Math.round(9000 * Math.exp(-5 * since) * sum);
        });
    }

    private static SoundTrack found(OpenWindow open) {
        TrackOverlay tracks = open.window().listening().tracks();
        await("all is found", () -> tracks.found().isPresent());
        return fx(() -> tracks.found().orElseThrow());
    }

    @Test
    void eachNoteHasItsPitchAndItsBeginning() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, plucked(4))) {
            open.press(KeyCode.SHIFT, KeyCode.P);
            open.press(KeyCode.SHIFT, KeyCode.O);
            SoundTrack track = found(open);
            double[] hz = {220, 246.94, 277.18, 293.66, 329.63, 369.99, 415.3};
            for (int note = 0; note < hz.length; note++) {
                double at = 0.25 + 0.5 * note;
                List<Double> pitches = track.pitches().stream()
                        .filter(p -> p.sample() > (at + 0.1) * RATE_HZ && p.sample() < (at + 0.35) * RATE_HZ)
                        .map(p -> p.reading().hz())
                        .toList();
                double expected = hz[note];
                assertThat(pitches)
                        .as("note %s", note)
                        .isNotEmpty()
                        .allSatisfy(found -> assertThat(found).isCloseTo(expected, within(0.01 * expected)));
                assertThat(track.onsets().stream()
                                .mapToDouble(o -> Math.abs((double) o / RATE_HZ - at))
                                .min()
                                .orElse(9))
                        .as("onset at %s among %s", at, track.onsets())
                        .isLessThan(0.015);
            }
            assertThat(track.onsets()).hasSizeLessThanOrEqualTo(12);
            assertThat(fx(() -> open.window().listening().tracks().isVisible())).isTrue();
            Snapshots.of(open.stage().getScene().getRoot(), "tracks", 1);
            open.press(KeyCode.SHIFT, KeyCode.P);
            open.press(KeyCode.SHIFT, KeyCode.O);
            assertThat(fx(() -> open.window().listening().tracks().isVisible())).isFalse();
        }
    }

    @Test
    void anotherViewIsLookedAtAnewAndTheOldOneForgotten() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, plucked(60))) {
            open.press(KeyCode.SHIFT, KeyCode.P);
            for (int i = 0; i < 20; i++) {
                open.type('+');
            }
            SoundTrack track = found(open);
            TimeSpan seen = open.shown().viewport().span();
            assertThat(track.wish().span().first()).isEqualTo(Math.max(0, seen.first()));
            assertThat(track.pitches()).allMatch(p -> p.sample() >= seen.first() && p.sample() < seen.end());
        }
    }

    @Test
    void theTrackIsSavedAsATable() throws Exception {
        Path table = folder.resolve("track.csv");
        try (OpenWindow open = OpenWindow.on(settings, plucked(2))) {
            TrackSaving saving = open.window().listening().trackSaving();
            fx(() -> {
                saving.askBy((title, where, name) -> {
                    assertThat(name).isEqualTo("scale_0.000-2.000.csv");
                    return table;
                });
                return true;
            });
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            assertThat(open.window().messages().message()).contains("Shift+P");
            open.press(KeyCode.SHIFT, KeyCode.P);
            open.press(KeyCode.SHIFT, KeyCode.O);
            SoundTrack track = found(open);
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            await("it is saved", () -> open.window().messages().message().contains("track.csv"));
            List<String> lines = Files.readAllLines(table);
            assertThat(lines.getFirst()).isEqualTo("kind,time_s,frequency_hz,note,cents,confidence");
            assertThat(lines)
                    .hasSize(1 + track.pitches().size() + track.onsets().size());
            assertThat(lines).anyMatch(line -> line.matches("pitch,0\\.4\\d+,2(19|20)\\.\\d+,A3,-?\\d+,0\\.\\d+"));
            assertThat(lines).anyMatch(line -> line.matches("onset,\\d+\\.\\d+,,,,"));
        }
    }

    @Test
    void aFileIsLeftAtOnceWhileItsPitchesAreStillLookedFor() throws Exception {
        plucked(120);
        TestSounds.sweep(folder.resolve("z.wav"), RATE_HZ, 1, 1, 1);
        try (OpenWindow open = OpenWindow.on(settings, folder)) {
            open.press(KeyCode.SHIFT, KeyCode.P);
            open.press(KeyCode.SHIFT, KeyCode.O);
            open.press(KeyCode.DOWN);
            await("the next is open", () -> {
                Shown shown = open.window().session().shown();
                return shown != null && shown.info().name().equals("z.wav");
            });
            assertThat(found(open).wish().recording().info().name()).isEqualTo("z.wav");
        }
    }
}
