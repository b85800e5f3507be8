package org.sonolens.ui;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import org.sonolens.audio.SampleSources;
import org.sonolens.dsp.Transforms;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.tile.ColourTable;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformPainter;
import org.sonolens.tile.WaveformRequest;
import org.sonolens.view.StftPlan;

/** Exact pictures of a file as the command line makes them: no window, no provisional step, nothing taken over. */
final class DirectPictures implements AutoCloseable {
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
    private final TileService tiles = new TileService(OpenWindow.WORKERS);
    private final Recording recording;

    DirectPictures(Path file, StftPlan plan) throws Exception {
        recording = Recording.open(
                1,
                SampleSources.open(file),
                plan,
                new EngineSetup(new Transforms(OpenWindow.FFT, OpenWindow.WORKERS), id -> {}),
                ledger);
        recording.completed().get(20, SECONDS);
        recording.recount(Duration.ofSeconds(1));
    }

    PictureJob job(Shown like) throws Exception {
        return tiles.picture(recording, like.request(), null, () -> {}).exact().get(20, SECONDS);
    }

    int[] spectrogram(Shown like) throws Exception {
        PictureJob job = job(like);
        int[] pixels = new int[job.image().widthPx() * job.image().heightPx()];
        new ColourTable(like.palette(), like.range().at(job.framesPerColumn()))
                .paint(job.image(), 0, job.image().widthPx(), pixels);
        return pixels;
    }

    int[] waveform(Shown like, int heightPx) throws Exception {
        int width = like.viewport().widthPx();
        WaveformRequest request = new WaveformRequest(like.viewport().span(), width, like.channels());
        WaveformJob job = tiles.waveform(recording, request, () -> {}).exact().get(20, SECONDS);
        int[] pixels = new int[width * heightPx];
        WaveformPainter.paint(job.columns(), job.peak(), heightPx, WaveformPainter.Colours.DARK, pixels);
        return pixels;
    }

    @Override
    public void close() {
        recording.close();
        tiles.close();
        ledger.assertEmpty();
    }
}
