package org.sonolens.play;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays one thing at a time, each on a thread of its own that holds nothing once it ended. Thread-safe; never waits but in
 * {@link #close}. Owned by the window, which closes it.
 */
public final class Player implements AutoCloseable {
    private static final long CLOSE_PATIENCE_MILLIS = 2000;

    private final SoundDevices devices;
    private final Consumer<Ending> ended;
    private volatile double gain = 1;
    private @Nullable PlayRun run;
    private boolean closed;

    /** @param ended told on the playing thread when what was played last ended, for whatever reason; must return at once */
    public Player(SoundDevices devices, Consumer<Ending> ended) {
        this.devices = devices;
        this.ended = ended;
    }

    /** Plays this in place of what is played. */
    public synchronized void play(PlayRequest request) {
        if (closed) {
            return;
        }
        PlayRun before = run;
        if (before != null) {
            before.stop();
        }
        PlayRun next = new PlayRun(devices, request, () -> gain, before, this::ended);
        run = next;
        next.start();
    }

    /** Stops what is played, at once. Without effect when nothing is. */
    public synchronized void stop() {
        if (run != null) {
            run.stop();
        }
    }

    /** Goes on from another sample, of this span from now on, without a gap; whether it loops stays as it is. */
    public synchronized void seek(double sample, PlayedSpan span) {
        if (run != null) {
            run.seek(sample, span);
        }
    }

    /** Goes on in another way, from where it is. */
    public synchronized void change(PlayMode mode, Optional<Band> band) {
        if (run != null) {
            run.change(mode, band);
        }
    }

    /** Begins again at the end, or does not. */
    public synchronized void loop(boolean wanted) {
        if (run != null) {
            run.loop(wanted);
        }
    }

    /** How loud, from 0 to 1 of full scale. */
    public void gain(double wanted) {
        gain = Math.clamp(wanted, 0, 1);
    }

    public synchronized boolean isPlaying() {
        return run != null && run.isAlive();
    }

    /** What is heard now, by the count of the device; null while nothing is. */
    public synchronized @Nullable Heard heard() {
        return run == null ? null : run.heard();
    }

    private void ended(PlayRun which, Ending how) {
        synchronized (this) {
            if (which != run) {
                return;
            }
            run = null;
        }
        ended.accept(how);
    }

    /** Stops, and waits for the line to be given back, 2 s at most. Idempotent. */
    @Override
    public void close() {
        PlayRun last;
        synchronized (this) {
            closed = true;
            last = run;
            if (last != null) {
                last.stop();
            }
        }
        if (last != null) {
            last.await(CLOSE_PATIENCE_MILLIS);
        }
    }
}
