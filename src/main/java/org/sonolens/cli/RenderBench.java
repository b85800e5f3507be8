package org.sonolens.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.sonolens.recording.Recording;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;

/** Times the exact picture of a whole file, 1600 × 900, in one warm process; every picture from the file anew. */
final class RenderBench {
    private final Path file;
    private final int times;
    private final PlanOptions plan;
    private final EngineOptions engine;

    RenderBench(Path file, int times, PlanOptions plan, EngineOptions engine) {
        this.file = file;
        this.times = times;
        this.plan = plan;
        this.engine = engine;
    }

    /** One line of JSON. */
    String run() throws CommandFailure, InterruptedException, ExecutionException {
        int workers = TileService.workersHere();
        double[] millis = new double[times];
        long frames = 0;
        int fftSize = 0;
        try (TileService tiles = new TileService(workers, false)) {
            for (int i = 0; i < times; i++) {
                Recording recording = OpenRecording.open(file, plan::plan, engine.engine(), workers, engine.ledger());
                try {
                    RecordingInfo info = recording.info();
                    FirstSight sight = plan.firstSight(info.facts());
                    PictureRequest request = new PictureRequest(
                            new TimeSpan(0, info.format().frames()),
                            sight.axis(),
                            1600,
                            900,
                            new ChannelChoice.Mix(),
                            Statistic.MAX,
                            plan.reckoned(info.facts()).timeExpansion());
                    long start = System.nanoTime();
                    PictureJob job = tiles.picture(recording, request, null, () -> {});
                    job.exact().get();
                    millis[i] = (System.nanoTime() - start) / 1e6;
                    frames = info.plan().frames(info.format().frames());
                    fftSize = info.plan().fftSize();
                } finally {
                    recording.close();
                }
            }
        }
        double first = millis[0];
        Arrays.sort(millis);
        double median = millis[times / 2];
        long transforms = frames;
        int size = fftSize;
        return InfoText.object(json -> {
            json.name("file").value(file.toString());
            json.name("workers").value(workers);
            json.name("fftSize").value(size);
            json.name("transforms").value(transforms);
            json.name("firstMillis").value(first);
            json.name("medianMillis").value(median);
            json.name("bestMillis").value(millis[0]);
            json.name("transformsPerSecond").value(transforms / median * 1000);
        });
    }
}
