package org.sonolens.samples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.tile.LevelImage;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;

/** A sample as the program shows it at open; owns the recording. One thread. */
final class Sight implements AutoCloseable {
    private static final int WIDTH_PX = 1400;
    private static final int HEIGHT_PX = 800;

    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
    private final TileService tiles = new TileService(2);
    private final Recording recording;
    private final FirstSight first;
    private final Map<Integer, Picture> wholes = new HashMap<>();

    Sight(Path file) throws Exception {
        SampleSource source = SampleSources.open(file);
        first = FirstSight.of(RecordingInfo.facts(source.format(), source.metadata()));
        EngineSetup setup = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 2), id -> {});
        recording = Recording.open(1, source, first.plan(), setup, ledger);
    }

    RecordingInfo info() {
        return recording.info();
    }

    FirstSight first() {
        return first;
    }

    /** Levels of one channel over a span of samples: exact, each column the largest of its frames. */
    Picture of(int channel, TimeSpan span, int widthPx) throws Exception {
        PictureRequest request = new PictureRequest(
                span, first.axis(), widthPx, HEIGHT_PX, new ChannelChoice.One(channel), Statistic.MAX, 1);
        LevelImage levels = tiles.picture(recording, request, null, () -> {})
                .exact()
                .get(60, TimeUnit.SECONDS)
                .image();
        return new Picture(levels, first.axis(), span, info().format().sampleRateHz());
    }

    /** The whole recording, taken once a channel. */
    Picture whole(int channel) throws Exception {
        Picture known = wholes.get(channel);
        if (known == null) {
            known = of(channel, new TimeSpan(0, info().format().frames()), WIDTH_PX);
            wholes.put(channel, known);
        }
        return known;
    }

    @Override
    public void close() {
        recording.close();
        tiles.close();
    }
}
