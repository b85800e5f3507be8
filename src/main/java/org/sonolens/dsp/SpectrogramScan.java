package org.sonolens.dsp;

import org.sonolens.audio.Samples;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.NativeArena;
import org.sonolens.view.StftPlan;

/**
 * A short look at a recording: one transform and its buffers, no tiles. For one thread, which opens and closes it; its
 * memory is its own and lives no longer.
 */
public final class SpectrogramScan implements Spectrogram, AutoCloseable {
    private final StftPlan plan;
    private final Samples samples;
    private final NativeArena arena;
    private final TileSlab noTiles;
    private final ColumnWorker worker;

    private SpectrogramScan(StftPlan plan, Samples samples, NativeArena arena, TileSlab noTiles, ColumnWorker worker) {
        this.plan = plan;
        this.samples = samples;
        this.arena = arena;
        this.noTiles = noTiles;
        this.worker = worker;
    }

    /**
     * Opens a look: whole, or nothing is left open.
     *
     * @throws org.sonolens.memory.NativeBudgetException when the account's budget does not hold it
     */
    public static SpectrogramScan open(Samples samples, StftPlan plan, Transforms transforms, LedgerAccount account) {
        NativeArena arena = NativeArena.open(account, "preview scan");
        try {
            ColumnWorker worker = new ColumnWorker(
                    plan,
                    AnalysisWindow.scaled(plan.window(), plan.windowLength()),
                    samples.format().channels(),
                    transforms.fft().plan(plan.fftSize(), arena).newWorkspace(arena),
                    samples.newReader(arena));
            return new SpectrogramScan(plan, samples, arena, TileSlab.none(account), worker);
        } catch (RuntimeException | Error failed) {
            arena.close();
            throw failed;
        }
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
        return noTiles;
    }

    @Override
    public ColumnWorker takeWorker() {
        return worker;
    }

    @Override
    public void giveBack(ColumnWorker same) {
        // the only one, for the only thread
    }

    @Override
    public void close() {
        arena.close();
    }
}
