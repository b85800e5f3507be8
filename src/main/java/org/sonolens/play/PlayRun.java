package org.sonolens.play;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing that is played, from its line's opening to its close: the thread that makes blocks of 10 ms and writes them. It
 * borrows the recording within a block only, never while it waits for the line. Thread-safe.
 */
final class PlayRun {
    private static final Logger LOG = LoggerFactory.getLogger(PlayRun.class);
    private static final int BLOCKS_A_SECOND = 100;
    private static final long PAUSE_MILLIS = 10;
    private static final String LOST =
            "The sound device is gone; plug it in again, or choose another in the sound menu, and press Space";

    private final SoundDevices devices;
    private final PlayRequest request;
    private final DoubleSupplier gain;
    private final @Nullable PlayRun before;
    private final BiConsumer<PlayRun, Ending> ended;
    private final Thread thread;
    private final HeardTrail trail = new HeardTrail();
    private final AtomicReference<@Nullable Seek> seek = new AtomicReference<>();
    private volatile Way way;
    private volatile boolean stopped;
    private volatile @Nullable SoundLine line;

    /** Where it is to go on. */
    private record Seek(double sample, PlayedSpan span) {}

    /** How it is played now. */
    private record Way(PlayMode mode, Optional<Band> band, boolean loop) {}

    /** @param before to be waited for, so that a device that serves one at a time is free; or null */
    PlayRun(
            SoundDevices devices,
            PlayRequest request,
            DoubleSupplier gain,
            @Nullable PlayRun before,
            BiConsumer<PlayRun, Ending> ended) {
        this.devices = devices;
        this.request = request;
        this.gain = gain;
        this.before = before;
        this.ended = ended;
        this.way = new Way(request.mode(), request.band(), request.span().loop());
        this.thread = Thread.ofPlatform().daemon().name("player").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void seek(double sample, PlayedSpan span) {
        seek.set(new Seek(sample, span));
    }

    synchronized void change(PlayMode mode, Optional<Band> band) {
        way = new Way(mode, band, way.loop());
    }

    synchronized void loop(boolean wanted) {
        way = new Way(way.mode(), way.band(), wanted);
    }

    /** Ends it, at once. Idempotent. */
    void stop() {
        stopped = true;
        SoundLine now = line;
        if (now != null) {
            now.stop();
        }
    }

    boolean isAlive() {
        return !stopped && thread.isAlive();
    }

    @Nullable
    Heard heard() {
        SoundLine now = line;
        return now == null || stopped ? null : trail.at(now.heardFrames());
    }

    void await(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Ending how;
        try {
            if (before != null) {
                before.await(1000);
            }
            how = stopped ? new Ending.Stopped() : play();
        } catch (RecordingGoneException gone) {
            how = new Ending.Stopped();
        } catch (NoSoundException none) {
            LOG.info("nothing can be heard", none);
            how = new Ending.Failed(String.valueOf(none.getMessage()));
        } catch (IOException failed) {
            LOG.info("not played on", failed);
            how = new Ending.Failed("The recording cannot be read here; check its disk");
        } catch (RuntimeException | Error bug) {
            LOG.error("playing failed", bug);
            how = new Ending.Failed("Playing failed in a way that it should not; please report it with the log file");
        }
        ended.accept(this, how);
    }

    private Ending play() throws NoSoundException, IOException {
        try (SoundLine open = devices.open(request.device(), request.blocks().voices())) {
            line = open;
            PlayedSound sound =
                    new PlayedSound(request.blocks(), request.setup(open.rateHz()), request.span(), request.start());
            if (stopped) {
                return new Ending.Stopped();
            }
            open.start();
            return write(open, sound);
        } finally {
            line = null;
        }
    }

    private Ending write(SoundLine open, PlayedSound sound) throws IOException {
        int block = Math.max(1, open.rateHz() / BLOCKS_A_SECOND);
        float[][] made = new float[sound.voices()][block];
        LineVoices voices = new LineVoices(sound.voices(), open.voices(), block);
        short[] frames = new short[open.voices() * block];
        double lastGain = gain.getAsDouble();
        while (!stopped) {
            follow(sound);
            if (!sound.holds(block)) {
                // it is still being decoded; the line runs dry and its count waits as well
                pause();
                continue;
            }
            int count = sound.next(made, block);
            if (count == 0) {
                open.drain();
                return stopped ? new Ending.Stopped() : new Ending.Complete();
            }
            double nextGain = gain.getAsDouble();
            LinePcm.fill(voices.of(made, count), count, lastGain, nextGain, frames);
            lastGain = nextGain;
            note(sound, made, count);
            if (open.write(frames, count) < count && !stopped) {
                return new Ending.Failed(LOST);
            }
            if (!open.isThere() && !stopped) {
                return new Ending.Failed(LOST);
            }
        }
        return new Ending.Stopped();
    }

    /** Takes over what was asked for meanwhile. */
    private void follow(PlayedSound sound) {
        Way now = way;
        PlaySetup setup = sound.setup();
        sound.change(new PlaySetup(now.mode(), now.band(), setup.trueRateHz(), setup.lineRateHz()));
        Seek to = seek.getAndSet(null);
        if (to != null) {
            sound.seek(to.sample(), to.span());
        }
        sound.loop(now.loop());
    }

    private void note(PlayedSound sound, float[][] made, int count) {
        float peak = 0;
        double power = 0;
        for (float[] voice : made) {
            for (int i = 0; i < count; i++) {
                peak = Math.max(peak, Math.abs(voice[i]));
                power += voice[i] * voice[i];
            }
        }
        float rms = (float) Math.sqrt(power / ((double) count * made.length));
        trail.add(count, sound.lastPosition(), sound.step(), peak, rms);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
