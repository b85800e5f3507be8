package org.sonolens.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;

/** Saves the pitch track and the onsets of what is seen as a table. FX thread only; the file is written on another. */
final class TrackSaving {
    private static final String HEAD = "kind,time_s,frequency_hz,note,cents,confidence\n";

    private final Session session;
    private final TrackOverlay tracks;
    private final MessageLine messages;
    private SaveDialog dialog;

    TrackSaving(Session session, TrackOverlay tracks, MessageLine messages, SaveDialog dialog) {
        this.session = session;
        this.tracks = tracks;
        this.messages = messages;
        this.dialog = dialog;
    }

    /** Asks elsewhere, for tests. */
    void askBy(SaveDialog other) {
        dialog = other;
    }

    /** Asks where to, and saves. */
    void start() {
        Shown shown = session.shown();
        Optional<SoundTrack> found = tracks.found();
        if (shown == null || found.isEmpty()) {
            messages.say(shown == null || !tracks.isVisible() ? Words.of("track.none") : Words.of("track.not-yet"));
            return;
        }
        String name = SoundSaving.name(shown, found.get().wish().span()).replaceAll("\\.wav$", ".csv");
        Path folder = shown.info().file().toAbsolutePath().getParent();
        Path chosen = dialog.choose(Words.of("track.title"), folder, name);
        if (chosen != null) {
            String text = text(found.get());
            Thread.ofVirtual().name("track-file").start(() -> write(chosen, text));
        }
    }

    private void write(Path file, String text) {
        String sentence;
        boolean error = false;
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            sentence = Words.of("track.saved", file);
        } catch (IOException failed) {
            sentence = Words.of("track.not-written", file, failed.getMessage());
            error = true;
        }
        String said = sentence;
        boolean wrong = error;
        Platform.runLater(() -> messages.show(said, wrong));
    }

    /** Pitches and onsets as lines of a table, times in seconds of the sound as it was. */
    static String text(SoundTrack track) {
        StringBuilder text = new StringBuilder(HEAD);
        double rateHz = track.wish().trueRateHz();
        for (PitchPoint point : track.pitches()) {
            PitchReading pitch = point.reading();
            text.append(String.format(
                    Locale.ROOT,
                    "pitch,%.6f,%.3f,%s%d,%d,%.3f\n",
                    point.sample() / rateHz,
                    pitch.hz(),
                    pitch.note().pitch(),
                    pitch.note().octave(),
                    pitch.note().cents(),
                    pitch.probability()));
        }
        for (long onset : track.onsets()) {
            text.append(String.format(Locale.ROOT, "onset,%.6f,,,,\n", onset / rateHz));
        }
        return text.toString();
    }
}
