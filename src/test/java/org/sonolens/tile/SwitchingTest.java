package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.audio.SparseSound;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.CloseTimings;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.OnFailure;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.recording.RecordingState;
import org.sonolens.recording.SlotListener;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;

/** Goes through real files as the window does, at moments no plan foresees. */
@Tag("engine")
@Timeout(240)
class SwitchingTest {
    private static final int SWITCHES = 1000;
    private static final int WAITING_FOR_EXACT = 30;
    private static final int WORKERS = 2;
    private static final int SEED = 1965;

    @TempDir
    private static Path folder;

    private static List<Path> files = List.of();

    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
    private final AtomicReference<RecordingState> state = new AtomicReference<>(new RecordingState.Empty());
    private final List<CloseTimings> freed = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void writeFiles() throws IOException {
        // 100 MB of stereo music length, a bat call, a minute of speech; any bytes do
        files = List.of(
                PcmWav.write(folder.resolve("long.wav"), 48_000, 2, 25_000_000, SwitchingTest::hiss),
                PcmWav.write(folder.resolve("bat.wav"), 256_000, 1, 1_280_000, SwitchingTest::hiss),
                PcmWav.write(folder.resolve("speech.wav"), 16_000, 1, 960_000, SwitchingTest::hiss));
    }

    private static short hiss(int channel, long sample) {
        return (short) ((sample * 2 + channel) * 0x9E3779B97F4A7C15L >> 50);
    }

    @Test
    void aThousandSwitchesAtRandomMomentsLeaveExactlyOneRecordingsBytes() throws Exception {
        Random random = new Random(SEED);
        Map<Path, Long> bytesByFile = new HashMap<>();
        PictureJob before = null;
        long heapBefore = 0;
        try (LogLines log = LogLines.listen();
                TileService tiles = new TileService(WORKERS);
                RecordingSlot slot = slot(tiles)) {
            for (int i = 0; i < SWITCHES; i++) {
                Path file = files.get(i % files.size());
                slot.open(file, OnFailure.KEEP).get();
                RecordingState.Ready ready = (RecordingState.Ready) state.get();
                assertThat(ready.info().file()).isEqualTo(file);
                assertThat(ledger.lines())
                        .allMatch(line -> line.holder().equals(ready.info().name()));
                assertThat(ledger.reservedBytes())
                        .isEqualTo(bytesByFile.computeIfAbsent(file, f -> ledger.reservedBytes()));
                assertDropped(before);
                PictureJob job = picture(tiles, ready);
                before = job;
                WaveformJob waveform = tiles.waveform(
                        ready.recording(),
                        new WaveformRequest(
                                job.request().span(), 400, job.request().channels()),
                        () -> {});
                if (i % Math.ceilDiv(SWITCHES, WAITING_FOR_EXACT) == 0) {
                    job.exact().get();
                    waveform.exact().get();
                } else {
                    pause(random);
                }
                if (i == SWITCHES / 10) {
                    assertThat(log.warnings()).isEmpty();
                    log.clear();
                    heapBefore = usedHeapBytes();
                }
            }
            assertThat(log.warnings()).isEmpty();
            log.clear();
            assertThat(usedHeapBytes() - heapBefore).as("growth of the heap").isLessThan(8 * MemoryLedger.MIB);
        }
        assertThat(ledger.reservedBytes()).isZero();
        ledger.assertEmpty();
        assertThat(ledger.openHandles()).isZero();
        assertThat(freed).hasSize(SWITCHES).allMatch(timings -> timings.bytesFreed() > 0);
        System.out.printf(
                "1,000 switches: drain p50 %.2f p99 %.2f ms, free p50 %.2f p99 %.2f ms%n",
                millis(50, CloseTimings::drainNanos),
                millis(99, CloseTimings::drainNanos),
                millis(50, CloseTimings::freeNanos),
                millis(99, CloseTimings::freeNanos));
        assertThat(millis(95, CloseTimings::drainNanos)).as("drain, p95 in ms").isLessThan(15);
        assertThat(millis(50, CloseTimings::freeNanos)).as("free, median in ms").isLessThan(2);
    }

    @Test
    void aSwitchDuringTheExactPassOfADayFreesItWithinFiftyMilliseconds() throws Exception {
        Path day = SparseSound.rf64(folder.resolve("day.rf64"), 24_000, 24L * 3600 * 24_000, Map.of());
        List<Double> millis = new ArrayList<>();
        try (TileService tiles = new TileService(WORKERS);
                RecordingSlot slot = slot(tiles)) {
            for (int i = 0; i < 9; i++) {
                slot.open(day, OnFailure.KEEP).get();
                PictureJob job = picture(tiles, (RecordingState.Ready) state.get());
                while (exactColumns(job) < 2 + i) {
                    Thread.sleep(1);
                }
                assertThat(job.isExact()).as("the pass is under way").isFalse();
                freed.clear();
                slot.open(files.get(1), OnFailure.KEEP).get();
                assertThat(freed).hasSize(1);
                CloseTimings timings = freed.getFirst();
                assertThat(timings.bytesFreed()).isGreaterThan(32 * MemoryLedger.MIB);
                millis.add((timings.drainNanos() + timings.freeNanos()) / 1e6);
                assertThat(ledger.lines()).noneMatch(line -> line.holder().equals("day.rf64"));
                assertDropped(job);
            }
        }
        ledger.assertEmpty();
        System.out.println("drain and free of a day, ms: " + millis);
        // of nine, because whatever else the machine does may stand between two moments
        assertThat(millis.stream().sorted().toList().get(4)).isLessThan(50);
    }

    private static int exactColumns(PictureJob job) {
        int exact = 0;
        for (int column = 0; column < job.image().widthPx(); column++) {
            exact += job.image().isExact(column) ? 1 : 0;
        }
        return exact;
    }

    /** Whoever waits for the picture of a recording that is gone hears of it soon. */
    private static void assertDropped(@Nullable PictureJob job) throws Exception {
        if (job != null) {
            job.exact().handle((whole, dropped) -> true).get(5, TimeUnit.SECONDS);
        }
    }

    private RecordingSlot slot(TileService tiles) {
        EngineSetup setup =
                new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), WORKERS), tiles::forget);
        return new RecordingSlot(
                ledger,
                setup,
                (file, format, metadata) ->
                        FirstSight.of(RecordingInfo.facts(format, metadata)).plan(),
                new SlotListener() {
                    @Override
                    public void changed(RecordingState next) {
                        state.set(next);
                    }

                    @Override
                    public void noticed(String sentence) {
                        throw new AssertionError(sentence);
                    }

                    @Override
                    public void freed(CloseTimings timings) {
                        freed.add(timings);
                    }
                });
    }

    private static PictureJob picture(TileService tiles, RecordingState.Ready ready) {
        RecordingInfo info = ready.info();
        return tiles.picture(
                ready.recording(),
                new PictureRequest(
                        new TimeSpan(0, info.format().frames()),
                        FirstSight.of(info.facts()).axis(),
                        800,
                        400,
                        ChannelChoice.forWindow(info.format().channels()),
                        Statistic.MAX,
                        1),
                null,
                () -> {});
    }

    /** None, a moment, or until the first picture is being made exact. */
    private static void pause(Random random) throws InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> Thread.onSpinWait();
            case 1 -> Thread.sleep(random.nextInt(3));
            case 2 -> Thread.sleep(random.nextInt(12));
            default -> Thread.sleep(0, random.nextInt(900_000));
        }
    }

    private double millis(int percent, java.util.function.ToLongFunction<CloseTimings> part) {
        long[] sorted = freed.stream().mapToLong(part).sorted().toArray();
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    private static long usedHeapBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
