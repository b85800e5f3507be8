package org.sonolens.dsp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleReader;
import org.sonolens.audio.Samples;
import org.sonolens.fft.RealFft;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeBudgetException;
import org.sonolens.view.StftPlan;

/**
 * Transforms of one recording under one plan: the planned FFT, the slab of tile slots and the workers' scratch, all in
 * one arena. Owned and closed by its recording, once no worker is inside. Thread-safe but for close, which is the
 * owner's alone.
 */
public final class SpectrogramEngine implements Spectrogram, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpectrogramEngine.class);
    private static final String OWNER = "spectrogram engine";

    /** Tiles across what is worth having: a view of 1,920 pixels at its level, of up to eight columns a pixel, half as much
     * again of a finer one. */
    private static final int TILES_ACROSS = 90;

    /** Tiles across that even the shortest recording may have, zoomed in. */
    private static final int LEAST_ACROSS = 34;

    /** Of the slots, the share that levels of the whole recording may keep. */
    private static final int KEPT_SHARE = 2;

    private final StftPlan plan;
    private final Samples samples;
    private final NativeArena arena;
    private final TileSlab tiles;
    private final ArrayBlockingQueue<ColumnWorker> idle;

    private SpectrogramEngine(
            StftPlan plan, Samples samples, NativeArena arena, TileSlab tiles, List<ColumnWorker> workers) {
        this.plan = plan;
        this.samples = samples;
        this.arena = arena;
        this.tiles = tiles;
        this.idle = new ArrayBlockingQueue<>(workers.size(), false, workers);
    }

    /**
     * Makes an engine: whole, or nothing is left open.
     *
     * @param mostBytes what it may reserve; the slab takes what it has a use for of what the scratch leaves
     * @throws PlanTooLargeException when not even one column of tiles fits
     */
    public static SpectrogramEngine open(
            Samples samples, StftPlan plan, Transforms transforms, long mostBytes, LedgerAccount account) {
        NativeArena arena = NativeArena.open(account, OWNER);
        try {
            RealFft transform = transforms.fft().plan(plan.fftSize(), arena);
            float[] window = AnalysisWindow.scaled(plan.window(), plan.windowLength());
            List<ColumnWorker> pool = new ArrayList<>();
            for (int i = 0; i < transforms.workers(); i++) {
                pool.add(new ColumnWorker(
                        plan,
                        window,
                        samples.format().channels(),
                        transform.newWorkspace(arena),
                        samples.newReader(arena)));
            }
            TileSlab tiles = transforms.keeping()
                    ? slab(plan, samples.format(), mostBytes - arena.reservedBytes(), arena)
                    : TileSlab.none(account);
            LOG.debug("{} opened: {}, {} slots, {} bytes", OWNER, plan, tiles.slots(), arena.reservedBytes());
            return new SpectrogramEngine(plan, samples, arena, tiles, pool);
        } catch (NativeBudgetException tooLittle) {
            arena.close();
            long missing = leastBytes(plan, transforms) - mostBytes;
            if (missing <= 0) {
                // the budget is taken by others, not by this plan
                throw tooLittle;
            }
            throw new PlanTooLargeException(missing);
        } catch (RuntimeException | Error failed) {
            arena.close();
            throw failed;
        }
    }

    /** What an engine needs: a planner's and each worker's frame and spectrum, their read buffers, one column of tiles. */
    private static long leastBytes(StftPlan plan, Transforms transforms) {
        long transform = (2L * plan.fftSize() + 2) * Float.BYTES;
        int workers = transforms.workers();
        long tiles = transforms.keeping() ? tilesHigh(plan) * Tile.BYTES : 0;
        return (workers + 1) * transform + (long) workers * SampleReader.BUFFER_BYTES + tiles;
    }

    private static TileSlab slab(StftPlan plan, AudioFormat format, long bytes, NativeArena arena) {
        int slots = slots(plan, format, bytes);
        return new TileSlab(
                arena.allocate("slab", slots * Tile.BYTES), slots, keptLevel(plan, format, slots), arena.account());
    }

    private static int tilesHigh(StftPlan plan) {
        return Math.ceilDiv(plan.bins(), Tile.BINS);
    }

    private static int slots(StftPlan plan, AudioFormat format, long bytes) {
        int tilesHigh = tilesHigh(plan);
        int bands = Math.min(2, format.channels());
        // a short recording gets no more than twice what its samples take
        long ofSamples = 2 * Float.BYTES * format.channels() * format.frames() / (Tile.BYTES * tilesHigh * bands);
        long across = Math.clamp(ofSamples, LEAST_ACROSS, TILES_ACROSS);
        long slots = Math.min(across * tilesHigh * bands, bytes / Tile.BYTES);
        if (slots < tilesHigh) {
            throw new PlanTooLargeException(tilesHigh * Tile.BYTES - bytes);
        }
        return Math.toIntExact(slots);
    }

    /** The lowest level that fits into the kept share of the slots as a whole. */
    private static int keptLevel(StftPlan plan, AudioFormat format, int slots) {
        long high = (long) tilesHigh(plan) * Math.min(2, format.channels());
        long columns = plan.frames(format.frames());
        int level = 0;
        while (columns > Tile.COLUMNS && Math.ceilDiv(columns, Tile.COLUMNS) * high > slots / KEPT_SHARE) {
            columns = Math.ceilDiv(columns, 2);
            level++;
        }
        return level;
    }

    @Override
    public StftPlan plan() {
        return plan;
    }

    @Override
    public int sampleRateHz() {
        return samples.format().sampleRateHz();
    }

    @Override
    public int channels() {
        return samples.format().channels();
    }

    @Override
    public long samples() {
        return samples.format().frames();
    }

    @Override
    public long availableSamples() {
        return samples.availableFrames();
    }

    @Override
    public boolean isComplete() {
        return samples.isComplete();
    }

    @Override
    public TileSlab tiles() {
        return tiles;
    }

    @Override
    public ColumnWorker takeWorker() {
        ColumnWorker worker = idle.poll();
        if (worker == null) {
            throw new IllegalStateException("more threads work on the spectrogram than it has workers");
        }
        return worker;
    }

    @Override
    public void giveBack(ColumnWorker worker) {
        idle.add(worker);
    }

    /** Native bytes reserved; 0 once closed. */
    public long reservedBytes() {
        return arena.reservedBytes();
    }

    /**
     * Empties the tile slots and frees the arena. Idempotent; may be tried again after it threw.
     *
     * @throws IllegalStateException while a native call of a worker still runs
     */
    @Override
    public void close() {
        long bytes = arena.reservedBytes();
        arena.close();
        int held = tiles.clear();
        if (bytes > 0) {
            LOG.debug("{} freed: {} bytes, {} tiles dropped", OWNER, bytes, held);
        }
    }
}
