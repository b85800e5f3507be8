package org.sonolens.audio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.ResourceClosedException;

/**
 * A source of made-up samples, for tests. Like a real one it reads through a native buffer of the arena it is given, so
 * that use after close is refused, and like a bad disk it can be made to wait or to fail. Thread-safe.
 */
public final class SoundInMemory implements SampleSource {
    private static final int BUFFER_SAMPLES = 1024;

    private final Path file;
    private final AudioFormat format;
    private final Wave wave;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger closes = new AtomicInteger();
    private volatile Runnable beforeRead = () -> {};
    private volatile Runnable onClose = () -> {};
    private volatile BooleanSupplier failing = () -> false;

    /** The value of a sample. */
    @FunctionalInterface
    public interface Wave {
        float at(int channel, long sample);
    }

    public SoundInMemory(String name, int rateHz, int channels, long frames, Wave wave) {
        this.file = Path.of(name);
        this.format = new AudioFormat("WAV", "PCM 16-bit", rateHz, channels, frames, 16);
        this.wave = wave;
    }

    public static SoundInMemory of(String name, int rateHz, float[]... channels) {
        return new SoundInMemory(
                name,
                rateHz,
                channels.length,
                channels[0].length,
                (channel, sample) -> channels[channel][(int) sample]);
    }

    /** Runs before every read, on the reading thread. */
    public SoundInMemory beforeRead(Runnable action) {
        beforeRead = action;
        return this;
    }

    /** Reads fail, as on a bad disk, as long as this is so. */
    public SoundInMemory failingWhile(BooleanSupplier condition) {
        failing = condition;
        return this;
    }

    /** Runs at every close; what it throws is the failure of that close. */
    public SoundInMemory onClose(Runnable action) {
        onClose = action;
        return this;
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** How often close was called. */
    public int closes() {
        return closes.get();
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public long readerBytes() {
        return BUFFER_SAMPLES * Float.BYTES;
    }

    @Override
    public SampleReader newReader(NativeArena scratch) {
        ensureOpen();
        return new Reader(scratch.allocate("read buffer", readerBytes()));
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<String> repairs() {
        return List.of();
    }

    @Override
    public Metadata metadata() {
        return Metadata.NONE;
    }

    @Override
    public void close() {
        closes.incrementAndGet();
        onClose.run();
        closed.set(true);
    }

    private void ensureOpen() {
        if (closed.get()) {
            throw new ResourceClosedException(file.toString());
        }
    }

    private final class Reader implements SampleReader {
        private final MemorySegment buffer;

        Reader(MemorySegment buffer) {
            this.buffer = buffer;
        }

        @Override
        public int read(long firstFrame, int count, float[] @Nullable [] channels, int offset) throws IOException {
            beforeRead.run();
            failIfSo();
            ensureOpen();
            for (int c = 0; c < channels.length; c++) {
                float[] into = channels[c];
                if (into != null) {
                    int channel = c;
                    fill(firstFrame, count, into, offset, sample -> wave.at(channel, sample));
                }
            }
            return present(firstFrame, count);
        }

        @Override
        public int readMix(long firstFrame, int count, float[] mix, int offset) throws IOException {
            beforeRead.run();
            failIfSo();
            ensureOpen();
            int channels = format.channels();
            fill(firstFrame, count, mix, offset, sample -> {
                float sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += wave.at(c, sample);
                }
                return sum / channels;
            });
            return present(firstFrame, count);
        }

        private void failIfSo() throws IOException {
            if (failing.getAsBoolean()) {
                throw new IOException("input/output error");
            }
        }

        private int present(long firstFrame, int count) {
            return (int) Math.max(0, Math.min(format.frames(), firstFrame + count) - Math.max(0, firstFrame));
        }

        private void fill(long first, int count, float[] into, int offset, Values values) {
            Arrays.fill(into, offset, offset + count, 0);
            for (int done = 0; done < count; done += BUFFER_SAMPLES) {
                int piece = Math.min(BUFFER_SAMPLES, count - done);
                for (int i = 0; i < piece; i++) {
                    long sample = first + done + i;
                    boolean there = sample >= 0 && sample < format.frames();
                    buffer.setAtIndex(ValueLayout.JAVA_FLOAT, i, there ? values.at(sample) : 0);
                }
                MemorySegment.copy(buffer, ValueLayout.JAVA_FLOAT, 0, into, offset + done, piece);
            }
        }
    }

    /** Samples of one signal. */
    @FunctionalInterface
    private interface Values {
        float at(long sample);
    }
}
