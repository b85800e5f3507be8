package org.sonolens.tile;

import java.util.concurrent.ExecutionException;
import org.sonolens.audio.SampleSource;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/** A made-up recording that is open, with workers to draw it. Owned by the test, which closes it; leaks fail there. */
final class OpenSound implements AutoCloseable {
    static final int WORKERS = 2;

    final Recording recording;
    final TileService tiles = new TileService(WORKERS);
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);

    OpenSound(SampleSource sound, StftPlan plan) {
        EngineSetup setup =
                new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), WORKERS), id -> {});
        recording = Recording.open(1, sound, plan, setup, ledger);
    }

    long samples() {
        return recording.info().format().frames();
    }

    double nyquistHz() {
        return recording.info().format().sampleRateHz() / 2.0;
    }

    /** The whole recording from 0 Hz to Nyquist on a linear scale. */
    PictureRequest whole(int widthPx, int heightPx, ChannelChoice channels, Statistic statistic) {
        return new PictureRequest(
                new TimeSpan(0, samples()),
                new FrequencyAxis(FrequencyScale.LINEAR, 0, nyquistHz()),
                widthPx,
                heightPx,
                channels,
                statistic,
                1);
    }

    PictureJob begin(PictureRequest request) {
        return tiles.picture(recording, request, null, () -> {});
    }

    /** The exact picture. */
    LevelImage exact(PictureRequest request) throws ExecutionException, InterruptedException {
        return begin(request).exact().get().image();
    }

    /** Waits until nothing is left to be done. */
    void settle() throws InterruptedException {
        while (tiles.unfinished() > 0) {
            Thread.sleep(2);
        }
    }

    @Override
    public void close() {
        tiles.close();
        recording.close();
        ledger.assertEmpty();
    }
}
