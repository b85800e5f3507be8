package org.sonolens.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sonolens.play.SoundDevices;
import org.sonolens.play.SoundLine;

/** A device that takes 48 kHz in real time, as a sound card does, and is heard by nobody: for benchmarks. Thread-safe. */
final class SilentSound implements SoundDevices {
    private static final int RATE_HZ = 48_000;
    private static final int BUFFER_FRAMES = RATE_HZ * 8 / 100;

    private final AtomicLong heard = new AtomicLong();

    /** Frames that all its lines together took. */
    long heardFrames() {
        return heard.get();
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public SoundLine open(Optional<String> name, int voices) {
        return new Line(voices);
    }

    private final class Line implements SoundLine {
        private final int voices;
        private long written;
        private long counted;
        private long countedNanos;
        private boolean running;
        private boolean closed;

        Line(int voices) {
            this.voices = voices;
        }

        @Override
        public int rateHz() {
            return RATE_HZ;
        }

        @Override
        public int voices() {
            return voices;
        }

        @Override
        public int bufferFrames() {
            return BUFFER_FRAMES;
        }

        @Override
        public synchronized void start() {
            countedNanos = System.nanoTime();
            running = true;
        }

        @Override
        public synchronized int write(short[] frames, int count) {
            while (running && written + count - heardFrames() > BUFFER_FRAMES) {
                pause(written + count - counted - BUFFER_FRAMES);
            }
            if (!running) {
                return 0;
            }
            written += count;
            return count;
        }

        /** Counted on by the clock, and no further than there is something to hear. */
        @Override
        public synchronized long heardFrames() {
            if (running) {
                long now = System.nanoTime();
                long since = (now - countedNanos) * RATE_HZ / TimeUnit.SECONDS.toNanos(1);
                long more = Math.min(since, written - counted);
                counted += more;
                heard.addAndGet(more);
                // what is left of a frame counts for the next, unless the line has run dry
                countedNanos = more < since ? now : countedNanos + more * TimeUnit.SECONDS.toNanos(1) / RATE_HZ;
            }
            return counted;
        }

        @Override
        public synchronized void stop() {
            running = false;
            notifyAll();
        }

        @Override
        public synchronized void drain() {
            while (running && heardFrames() < written) {
                pause(written - counted);
            }
        }

        private void pause(long frames) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, frames) * TimeUnit.SECONDS.toNanos(1) / RATE_HZ);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }

        @Override
        public synchronized boolean isThere() {
            return !closed;
        }

        @Override
        public synchronized void close() {
            stop();
            closed = true;
        }
    }
}
