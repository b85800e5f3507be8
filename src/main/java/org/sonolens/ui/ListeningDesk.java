package org.sonolens.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.play.PlayedSpan;
import org.sonolens.play.SoundDevices;
import org.sonolens.settings.FollowMode;
import org.sonolens.settings.Listening;

/**
 * Listening in the window: what is heard of what is shown, from where, and in which way, with its places on the screen. FX
 * thread only; the window closes it.
 */
final class ListeningDesk implements ListenActions {
    private final Session session;
    private final SoundDevices devices;
    private final MessageLine messages;
    private final SoundSaving saving;
    private final PlayBar bar = new PlayBar(this);
    private final HeterodyneMark mark = new HeterodyneMark(this::tuned);
    private final TrackOverlay tracks;
    private final TrackSaving trackSaving;
    private final Playback playback;
    private Hearing hearing = Hearing.NOTHING;

    ListeningDesk(
            Session session,
            Services services,
            MessageLine messages,
            SpectrogramPane picture,
            SoundSaving saving,
            SaveDialog tableDialog) {
        this.session = session;
        this.devices = services.sound();
        this.messages = messages;
        this.saving = saving;
        this.playback = new Playback(session, devices, services.tiles(), messages, picture, bar::playing);
        this.tracks = new TrackOverlay(new ChosenMarks(session));
        this.trackSaving = new TrackSaving(session, tracks, messages, tableDialog);
    }

    PlayBar bar() {
        return bar;
    }

    /** Puts cursor, tracks and mark over the picture, and level and spectrum into the inspector. */
    void layOver(PictureArea area, Inspector inspector) {
        area.lay(tracks, playback.cursor(), mark);
        inspector.addOnTop(playback.section());
    }

    /** Pitches and onsets over the picture. */
    TrackOverlay tracks() {
        return tracks;
    }

    TrackSaving trackSaving() {
        return trackSaving;
    }

    Playback playback() {
        return playback;
    }

    Hearing hearing() {
        return hearing;
    }

    /** What is looked at changed; null when nothing is open. */
    void show(@Nullable Shown before, @Nullable Shown now) {
        if (now == null || before == null || before.info().id() != now.info().id()) {
            playback.stop();
            hearing = now == null ? Hearing.NOTHING : Hearing.of(now, settings(), hearing);
        } else if (!before.facts().equals(now.facts())) {
            playback.stop();
        } else {
            moved(before, now);
        }
        showWords();
        playback.placeCursor();
        tracks.show(now);
    }

    /** The window closes: nothing is heard or looked for any more. */
    void stop() {
        playback.stop();
        tracks.close();
    }

    /** Gives the sound line back; waits for that, so not on the FX thread. */
    void closeOffFxThread() {
        playback.closeOffFxThread();
    }

    /** The box or the clicked place is another: what is heard goes on from there. */
    private void moved(Shown before, Shown now) {
        Crosshair clicked = now.crosshair();
        boolean elsewhere = clicked != null && !clicked.held() && !clicked.equals(before.crosshair());
        SelectionBox box = now.selection();
        boolean otherBox = box == null ? before.selection() != null : !box.equals(before.selection());
        if (playback.isPlaying() && elsewhere && clicked != null) {
            playback.seek(clicked.sample(), hearing.span(now, false));
        } else if (elsewhere || otherBox) {
            playback.forgetPause();
        }
        if (otherBox && hearing.bandOfBox()) {
            playback.change(hearing.mode(), hearing.band(now));
        }
    }

    @Override
    public void playOrPause() {
        Shown now = session.shown();
        PlayedSpan paused = playback.span();
        if (playback.isPlaying()) {
            playback.pause();
        } else if (now == null) {
            messages.say(Words.of("open.nothing-open"));
        } else if (paused != null && playback.position() < paused.end() - 1) {
            playback.begin(
                    now, hearing, new PlayedSpan(paused.first(), paused.end(), hearing.loop()), playback.position());
        } else {
            PlayedSpan next = hearing.span(now, false);
            playback.begin(now, hearing, next, hearing.start(now, next));
        }
    }

    /** Plays what is seen, from its left. */
    void playSeen() {
        Shown now = session.shown();
        if (now != null) {
            PlayedSpan next = hearing.span(now, true);
            playback.begin(now, hearing, next, next.first());
        }
    }

    /** Plays on from a place of what is seen. @param xPx device pixels from the picture's left; NaN for its left */
    void playFrom(double xPx) {
        Shown now = session.shown();
        if (now != null) {
            double from = now.viewport().sampleAt(Double.isNaN(xPx) ? 0 : xPx);
            PlayedSpan rest = new PlayedSpan(0, now.frames(), hearing.loop());
            if (playback.isPlaying()) {
                playback.seek(from, rest);
            } else {
                playback.begin(now, hearing, rest, from);
            }
        }
    }

    @Override
    public void modeChosen(PlayMode mode) {
        Shown now = session.shown();
        if (now != null) {
            remember(l -> l.withMode(now.info().sampleRateHz(), mode.text()));
        }
        change(hearing.withMode(mode));
    }

    /** A heterodyne's mark is dragged. @param last whether it is let go of */
    private void tuned(double hz, boolean last) {
        PlayMode mode = new PlayMode.Heterodyne(hz);
        if (last) {
            modeChosen(mode);
        } else {
            change(hearing.withMode(mode));
        }
    }

    @Override
    public void bandOfBoxChosen(boolean wanted) {
        change(hearing.withBandOfBox(wanted));
    }

    @Override
    public void loopChosen(boolean wanted) {
        change(hearing.withLoop(wanted));
        playback.loop(wanted);
    }

    private void change(Hearing next) {
        hearing = next;
        Shown now = session.shown();
        if (now != null) {
            playback.change(next.mode(), next.band(now));
        }
        showWords();
    }

    @Override
    public void channelsChosen(HeardChannels channels) {
        hearing = hearing.withChannels(channels);
        beginAgain();
        showWords();
    }

    /** A line has as many voices as it was opened with, and its device. */
    private void beginAgain() {
        Shown now = session.shown();
        PlayedSpan heard = playback.span();
        if (playback.isPlaying() && now != null && heard != null) {
            playback.begin(
                    now, hearing, new PlayedSpan(heard.first(), heard.end(), hearing.loop()), playback.position());
        }
    }

    @Override
    public void volumeChosen(double volume) {
        remember(l -> l.withVolume(volume).withMuted(false));
    }

    @Override
    public void mutedChosen(boolean wanted) {
        remember(l -> l.withMuted(wanted));
    }

    @Override
    public void followChosen(FollowMode mode) {
        remember(l -> l.withFollow(mode));
    }

    @Override
    public void deviceChosen(Optional<String> device) {
        remember(l -> l.withDevice(device));
        beginAgain();
    }

    @Override
    public void askDevices(Consumer<List<String>> heard) {
        Thread.ofVirtual().name("sound-devices").start(() -> {
            List<String> names = devices.names();
            Platform.runLater(() -> heard.accept(names));
        });
    }

    @Override
    public void saveWhatIsHeard() {
        saving.startHeard(hearing);
    }

    private void remember(UnaryOperator<Listening> change) {
        session.remember(s -> s.withListening(change.apply(s.listening())));
        playback.showVolume();
        showWords();
    }

    private void showWords() {
        Shown now = session.shown();
        bar.show(now, hearing, settings());
        mark.show(now, hearing.mode());
    }

    private Listening settings() {
        return session.settings().listening();
    }
}
