package org.sonolens.dsp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.Samples;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.NativeArena;

/**
 * The waveform of one recording: its pyramid and the workers' scratch, in one arena. Owned and closed by its recording,
 * once no worker is inside. Thread-safe but for close, which is the owner's alone.
 */
public final class WaveformEngine implements Waveform, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaveformEngine.class);
    private static final String OWNER = "waveform engine";

    /** Threads beside the workers: one that plays, and one that looks for pitches. */
    private static final int LISTENERS = 2;

    private final NativeArena arena;
    private final WaveformPyramid pyramid;
    private final ArrayBlockingQueue<WaveformWorker> idle;
    private final AtomicInteger unfilled;
    private float peak;

    private WaveformEngine(NativeArena arena, WaveformPyramid pyramid, int workers) {
        this.arena = arena;
        this.pyramid = pyramid;
        this.idle = new ArrayBlockingQueue<>(workers + LISTENERS);
        this.unfilled = new AtomicInteger(pyramid.units());
    }

    /** Makes an engine: whole, or nothing is left open. @param workers threads that may work at once, beside those that listen */
    public static WaveformEngine open(Samples samples, int workers, LedgerAccount account) {
        NativeArena arena = NativeArena.open(account, OWNER);
        try {
            long frames = samples.format().frames();
            int channels = samples.format().channels();
            WaveformPyramid pyramid = new WaveformPyramid(
                    arena.allocate("pyramid", WaveformPyramid.bytes(frames, channels)), frames, channels);
            WaveformEngine engine = new WaveformEngine(arena, pyramid, workers);
            List<WaveformWorker> pool = new ArrayList<>();
            for (int i = 0; i < workers + LISTENERS; i++) {
                pool.add(new WaveformWorker(engine, pyramid, samples.newReader(arena), frames, channels));
            }
            engine.idle.addAll(pool);
            LOG.debug("{} opened: {} bytes", OWNER, arena.reservedBytes());
            return engine;
        } catch (RuntimeException | Error failed) {
            arena.close();
            throw failed;
        }
    }

    @Override
    public int samplesPerBlock() {
        return pyramid.samplesPerBlock();
    }

    @Override
    public int units() {
        return pyramid.units();
    }

    @Override
    public boolean isFilled(int unit) {
        return pyramid.isFilled(unit);
    }

    @Override
    public boolean isComplete() {
        return unfilled.get() == 0;
    }

    @Override
    public synchronized float peak() {
        return peak;
    }

    @Override
    public WaveformWorker takeWorker() {
        WaveformWorker worker = idle.poll();
        if (worker == null) {
            throw new IllegalStateException("more threads work on the waveform than it has workers");
        }
        return worker;
    }

    @Override
    public void giveBack(WaveformWorker worker) {
        idle.add(worker);
    }

    synchronized void filled(int unit, float unitPeak) {
        peak = Math.max(peak, unitPeak);
        if (!pyramid.isFilled(unit)) {
            pyramid.markFilled(unit);
            unfilled.decrementAndGet();
        }
    }

    /** Native bytes reserved; 0 once closed. */
    public long reservedBytes() {
        return arena.reservedBytes();
    }

    /**
     * Clears the waveform's data by freeing its arena. Idempotent; may be tried again after it threw.
     *
     * @throws IllegalStateException while a read of a worker still runs
     */
    @Override
    public void close() {
        long bytes = arena.reservedBytes();
        arena.close();
        if (bytes > 0) {
            LOG.debug("waveform data cleared: {} bytes", bytes);
        }
    }
}
