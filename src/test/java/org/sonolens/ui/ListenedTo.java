package org.sonolens.ui;

import static org.sonolens.ui.OpenWindow.await;

import java.nio.file.Path;
import org.sonolens.audio.PcmWav;
import org.sonolens.play.RecordedLine;

/** What tests of listening ask of a window and of the line it plays on. Stateless. */
final class ListenedTo {
    static final int LINE_HZ = 48_000;

    private ListenedTo() {}

    static ListeningDesk desk(OpenWindow open) {
        return open.window().listening();
    }

    static RecordedLine.Line line(OpenWindow open, int number) throws InterruptedException {
        await("line " + number + " is open", () -> open.sound.lines().size() >= number);
        RecordedLine.Line line = open.sound.lines().get(number - 1);
        line.awaitFull();
        return line;
    }

    static void awaitCursor(OpenWindow open, double sample) {
        await("the cursor is at " + sample, () -> Math.abs(desk(open).playback().position() - sample) < 1e-6);
    }

    static void awaitSilence(OpenWindow open) {
        await(
                "nothing is heard",
                () -> !desk(open).playback().isPlaying()
                        && open.sound.lines().stream().allMatch(RecordedLine.Line::isClosed));
    }

    /** Everything a line buffers is heard, again and again, until so many frames were. */
    static void hear(RecordedLine.Line line, long frames) throws InterruptedException {
        while (line.heardFrames() < frames) {
            line.awaitFull();
            line.hear(Math.min(2_400, frames - line.heardFrames()));
        }
    }

    /** A ramp that says by its value which sample it is: each sample is its number over 65,536 after the first second. */
    static Path ramp(Path file, double seconds) throws Exception {
        return PcmWav.write(file, LINE_HZ, 1, Math.round(seconds * LINE_HZ), (channel, n) -> (short) (n / 16));
    }

    static long sampleOf(short value) {
        return value * 16L;
    }

    static double hz(short[] frames, int from, int count) {
        int crossings = 0;
        for (int i = from + 1; i < from + count; i++) {
            crossings += frames[i - 1] < 0 && frames[i] >= 0 ? 1 : 0;
        }
        return crossings * (double) LINE_HZ / count;
    }

    /** The largest magnitude of the frames [from, to), in steps of 16 bits. */
    static int loudest(short[] frames, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(frames[i]));
        }
        return loudest;
    }
}
