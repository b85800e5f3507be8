package org.sonolens.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.play.Band;
import org.sonolens.play.BorrowedBlocks;
import org.sonolens.play.Ending;
import org.sonolens.play.Heard;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.play.PlayRequest;
import org.sonolens.play.PlayedSpan;
import org.sonolens.play.Player;
import org.sonolens.play.SoundDevices;
import org.sonolens.settings.Listening;
import org.sonolens.tile.TileService;

/**
 * What is heard in the window now, or was when it was paused, with its cursor, level and spectrum. FX thread only; its owner
 * closes it.
 */
final class Playback {
    private final Session session;
    private final TileService tiles;
    private final MessageLine messages;
    private final SpectrogramPane picture;
    private final Consumer<Boolean> heardOf;
    private final Player player;
    private final PlayCursor cursor = new PlayCursor();
    private final ListenSection section;
    private final ViewFollowing following;
    private final HeardTicks ticks = new HeardTicks(this::move);
    private HeardChannels channels = Hearing.NOTHING.channels();
    private boolean playing;
    private double position = Double.NaN;
    private @Nullable PlayedSpan span;

    /** @param heardOf hears whether something is heard */
    Playback(
            Session session,
            SoundDevices devices,
            TileService tiles,
            MessageLine messages,
            SpectrogramPane picture,
            Consumer<Boolean> heardOf) {
        this.session = session;
        this.tiles = tiles;
        this.messages = messages;
        this.picture = picture;
        this.heardOf = heardOf;
        this.section = new ListenSection(tiles);
        this.following = new ViewFollowing(session);
        this.player = new Player(devices, how -> Platform.runLater(() -> ended(how)));
        showVolume();
    }

    PlayCursor cursor() {
        return cursor;
    }

    ListenSection section() {
        return section;
    }

    boolean isPlaying() {
        return playing;
    }

    /** The sample that is heard, or was when it was paused; NaN for none. */
    double position() {
        return position;
    }

    /** What is played, or was when it was paused; null for none. */
    @Nullable
    PlayedSpan span() {
        return span;
    }

    /** Plays in place of what is played. */
    void begin(Shown now, Hearing hearing, PlayedSpan next, double start) {
        span = next;
        position = start;
        playing = true;
        channels = hearing.channels();
        player.play(new PlayRequest(
                new BorrowedBlocks(now.recording(), channels),
                hearing.mode(),
                hearing.band(now),
                now.facts().trueRateHz(),
                next,
                start,
                settings().device()));
        heardOf.accept(true);
        ticks.start();
        placeCursor();
    }

    /** Goes on from another place without a gap. */
    void seek(double sample, PlayedSpan next) {
        span = next;
        position = sample;
        player.seek(sample, next);
    }

    /** Goes on in another way. */
    void change(PlayMode mode, Optional<Band> band) {
        player.change(mode, band);
    }

    void loop(boolean wanted) {
        player.loop(wanted);
    }

    /** Pauses: the next play can go on from here. */
    void pause() {
        if (playing) {
            playing = false;
            player.stop();
            ticks.stop();
            heardOf.accept(false);
            section.end();
        }
        placeCursor();
    }

    /** Stops, and forgets where it was. */
    void stop() {
        position = Double.NaN;
        span = null;
        pause();
    }

    /** Forgets where it was paused. */
    void forgetPause() {
        if (!playing) {
            position = Double.NaN;
            span = null;
            placeCursor();
        }
    }

    /** Takes over the volume of the settings: by its square, because ears hear loudness roughly so. */
    void showVolume() {
        Listening settings = settings();
        player.gain(settings.muted() ? 0 : settings.volume() * settings.volume());
    }

    void placeCursor() {
        Shown now = session.shown();
        if (now == null || Double.isNaN(position)) {
            cursor.hide();
        } else {
            cursor.moveTo(now.viewport().xOf(position) / PixelSurface.scaleOf(picture), playing);
        }
    }

    private void ended(Ending how) {
        if (!playing || player.isPlaying()) {
            return;
        }
        if (how instanceof Ending.Complete) {
            stop();
        } else {
            pause();
        }
        if (how instanceof Ending.Failed failed) {
            messages.show(failed.sentence(), true);
        }
    }

    private void move() {
        long nanos = System.nanoTime();
        Heard heard = player.heard();
        Shown now = session.shown();
        if (heard == null || now == null) {
            return;
        }
        position = heard.position();
        // a worker rests, so that picture and sound have a core
        tiles.userActs();
        following.follow(settings().follow(), position, nanos);
        placeCursor();
        section.show(now, picture.job(), heard, channels, nanos);
    }

    private Listening settings() {
        return session.settings().listening();
    }

    /** Gives the line back; waits for that, so not on the FX thread. */
    void closeOffFxThread() {
        player.close();
    }
}
