package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.Transforms;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.CloseTimings;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.OnFailure;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.recording.RecordingState;
import org.sonolens.recording.SlotListener;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;

/**
 * Switches files as the window does, without the window: same slot, same workers, same first picture. The exact picture
 * is begun and thrown away with the recording, so that every switch meets workers at work.
 */
final class SwitchBench {
    private final List<Path> files;
    private final int times;
    private final EngineOptions engine;
    private final ConcurrentLinkedQueue<CloseTimings> freed = new ConcurrentLinkedQueue<>();
    private volatile RecordingState state = new RecordingState.Empty();

    SwitchBench(List<Path> files, int times, EngineOptions engine) {
        this.files = files;
        this.times = times;
        this.engine = engine;
    }

    /** One line of JSON. @throws CommandFailure when a file does not open */
    String run() throws CommandFailure, InterruptedException, ExecutionException {
        MemoryLedger ledger = engine.ledger();
        int workers = TileService.workersHere();
        Map<Path, List<Long>> bytesByFile = new LinkedHashMap<>();
        List<Double> firstColumns = new ArrayList<>();
        List<Double> firstPictures = new ArrayList<>();
        double rssFirst = 0;
        double rssLast = 0;
        TileService tiles = new TileService(workers);
        RecordingSlot slot = new RecordingSlot(
                ledger,
                new EngineSetup(new Transforms(engine.engine(), workers), id -> {}),
                (file, format, metadata) ->
                        FirstSight.of(RecordingInfo.facts(format, metadata)).plan(),
                new Listener());
        try (tiles;
                slot) {
            for (int i = 0; i < times; i++) {
                Path file = files.get(i % files.size());
                long start = System.nanoTime();
                slot.open(file, OnFailure.KEEP).get();
                if (!(state instanceof RecordingState.Ready ready)
                        || !ready.info().file().equals(file)) {
                    throw new CommandFailure(String.valueOf(message()));
                }
                AtomicLong columns = new AtomicLong();
                Runnable drew = () -> columns.compareAndSet(0, System.nanoTime());
                firstPicture(tiles, ready, drew).drawn().get();
                firstPictures.add((System.nanoTime() - start) / 1e6);
                drew.run(); // a picture that is drawn at once may be there before anybody is told
                firstColumns.add((columns.get() - start) / 1e6);
                bytesByFile.computeIfAbsent(file, f -> new ArrayList<>()).add(ledger.reservedBytes());
                if (i == Math.min(times, files.size()) - 1) {
                    rssFirst = residentMib();
                }
            }
            rssLast = residentMib();
        }
        return json(ledger.reservedBytes(), bytesByFile, firstColumns, firstPictures, rssFirst, rssLast);
    }

    private volatile @Nullable String notice;

    private @Nullable String message() {
        return state instanceof RecordingState.Failed failed ? failed.failure().sentence() : notice;
    }

    private static PictureJob firstPicture(TileService tiles, RecordingState.Ready ready, Runnable drew) {
        RecordingInfo info = ready.info();
        PictureRequest request = new PictureRequest(
                new TimeSpan(0, info.format().frames()),
                FirstSight.of(info.facts()).axis(),
                1600,
                900,
                ChannelChoice.forWindow(info.format().channels()),
                Statistic.MAX,
                info.metadata().timeExpansion());
        return tiles.picture(ready.recording(), request, null, drew);
    }

    private String json(
            long finalBytes,
            Map<Path, List<Long>> bytesByFile,
            List<Double> firstColumns,
            List<Double> firstPictures,
            double rssFirst,
            double rssLast) {
        List<Double> free = freed.stream().map(t -> t.freeNanos() / 1e6).toList();
        List<Double> drain = freed.stream().map(t -> t.drainNanos() / 1e6).toList();
        List<Double> drainAndFree =
                freed.stream().map(t -> (t.drainNanos() + t.freeNanos()) / 1e6).toList();
        return InfoText.object(json -> {
            json.name("switches").value(times);
            json.name("liveBytesByFile").beginObject();
            for (Map.Entry<Path, List<Long>> entry : bytesByFile.entrySet()) {
                json.name(entry.getKey().toString()).beginArray();
                for (long bytes : entry.getValue()) {
                    json.value(bytes);
                }
                json.endArray();
            }
            json.endObject();
            json.name("finalLiveBytes").value(finalBytes);
            json.name("freeMillisP50").value(percentile(free, 50));
            json.name("freeMillisP95").value(percentile(free, 95));
            json.name("freeMillisP99").value(percentile(free, 99));
            json.name("drainMillisP50").value(percentile(drain, 50));
            json.name("drainMillisP95").value(percentile(drain, 95));
            json.name("drainMillisP99").value(percentile(drain, 99));
            json.name("drainAndFreeMillisMost").value(percentile(drainAndFree, 100));
            json.name("firstColumnsMillisP50").value(percentile(firstColumns, 50));
            json.name("firstColumnsMillisP95").value(percentile(firstColumns, 95));
            json.name("firstPictureMillisP50").value(percentile(firstPictures, 50));
            json.name("firstPictureMillisP95").value(percentile(firstPictures, 95));
            json.name("rssMiBFirst").value(rssFirst);
            json.name("rssMiBLast").value(rssLast);
        });
    }

    private static double percentile(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    /** Resident size of this process in MiB where the system tells it (Linux), else 0. */
    private static double residentMib() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException elsewhere) {
            return 0;
        }
        return 0;
    }

    private final class Listener implements SlotListener {
        @Override
        public void changed(RecordingState next) {
            state = next;
        }

        @Override
        public void noticed(String sentence) {
            notice = sentence;
        }

        @Override
        public void freed(CloseTimings timings) {
            freed.add(timings);
        }
    }
}
