package org.sonolens.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A device that keeps what it is given and hears it when it is told to, or as fast as it comes. Thread-safe.
 */
public final class RecordedLine implements SoundDevices {
    /** At 48 kHz: 80 ms. */
    private static final int BUFFER_FRAMES = 3840;

    private volatile int rateHz;
    private volatile int onlyVoices;
    private final boolean asFastAsItComes;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeWrite = () -> {};
    private volatile @Nullable String refusal;

    /** @param asFastAsItComes whether frames are heard as soon as they are written, else by {@link Line#hear} alone */
    public RecordedLine(int rateHz, boolean asFastAsItComes) {
        this.rateHz = rateHz;
        this.asFastAsItComes = asFastAsItComes;
    }

    /** Runs before every write, on the playing thread, which holds nothing of the line then. */
    public void beforeWrite(Runnable action) {
        beforeWrite = action;
    }

    /** Opens no line from now on, and says so; null opens again. */
    public void refuse(@Nullable String sentence) {
        refusal = sentence;
    }

    /** Is another device for the lines opened from now on. @param voices the only ones it has; 0 for what is asked for */
    public RecordedLine become(int otherRateHz, int voices) {
        rateHz = otherRateHz;
        onlyVoices = voices;
        return this;
    }

    public List<Line> lines() {
        return lines;
    }

    public Line line() {
        return lines.getLast();
    }

    /** Waits for so many lines to have been opened. @return the last of these */
    public Line awaitLine(int number) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (lines.size() < number) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no line " + number + " was opened in 20 s");
            }
            Thread.sleep(1);
        }
        return lines.get(number - 1);
    }

    @Override
    public List<String> names() {
        return List.of("Loudspeakers", "Headphones");
    }

    @Override
    public SoundLine open(Optional<String> name, int voices) throws NoSoundException {
        String sentence = refusal;
        if (sentence != null) {
            throw new NoSoundException(sentence);
        }
        Line line = new Line(name, rateHz, onlyVoices == 0 ? voices : onlyVoices);
        lines.add(line);
        return line;
    }

    /** One that was opened. */
    public final class Line implements SoundLine {
        public final Optional<String> device;
        public final int voices;
        private final int rateHz;
        private final int bufferFrames;
        private final List<short[]> given = new ArrayList<>();
        private long written;
        private long heard;
        private boolean running;
        private boolean closed;
        private boolean lost;

        private Line(Optional<String> device, int rateHz, int voices) {
            this.device = device;
            this.rateHz = rateHz;
            this.bufferFrames = BUFFER_FRAMES * rateHz / 48_000;
            this.voices = voices;
        }

        @Override
        public int rateHz() {
            return rateHz;
        }

        @Override
        public int bufferFrames() {
            return bufferFrames;
        }

        @Override
        public int voices() {
            return voices;
        }

        @Override
        public synchronized void start() {
            running = true;
        }

        @Override
        public int write(short[] frames, int count) {
            beforeWrite.run();
            return take(frames, count);
        }

        private synchronized int take(short[] frames, int count) {
            try {
                while (running && !lost && !asFastAsItComes && written + count - heard > bufferFrames) {
                    wait();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return 0;
            }
            if (!running || lost) {
                return 0;
            }
            given.add(java.util.Arrays.copyOf(frames, count * voices));
            written += count;
            if (asFastAsItComes) {
                heard = written;
            }
            notifyAll();
            return count;
        }

        /** So many more frames are heard, as far as there are. */
        public synchronized void hear(long frames) {
            heard = Math.min(written, heard + frames);
            notifyAll();
        }

        /** Waits until the buffer is full, or nothing more comes. */
        public synchronized void awaitFull() throws InterruptedException {
            long end = System.nanoTime() + 5_000_000_000L;
            while (running && written - heard < bufferFrames - rateHz / 100 && System.nanoTime() < end) {
                wait(50);
            }
        }

        /** The device is pulled out. */
        public synchronized void lose() {
            lost = true;
            notifyAll();
        }

        @Override
        public synchronized long heardFrames() {
            return heard;
        }

        public synchronized long writtenFrames() {
            return written;
        }

        @Override
        public synchronized void stop() {
            running = false;
            notifyAll();
        }

        @Override
        public synchronized void drain() {
            heard = written;
        }

        @Override
        public synchronized boolean isThere() {
            return !lost;
        }

        @Override
        public synchronized void close() {
            closed = true;
            running = false;
        }

        public synchronized boolean isClosed() {
            return closed;
        }

        /** All it was given, voices in turn. */
        public synchronized short[] frames() {
            int length = given.stream().mapToInt(block -> block.length).sum();
            short[] all = new short[length];
            int at = 0;
            for (short[] block : given) {
                System.arraycopy(block, 0, all, at, block.length);
                at += block.length;
            }
            return all;
        }
    }
}
