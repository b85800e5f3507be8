package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.recording.TestRecordings.OTHER_PLAN;
import static org.sonolens.recording.TestRecordings.PLAN;
import static org.sonolens.recording.TestRecordings.sound;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.RealFft;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;
import org.sonolens.recording.SpectrogramReader.StuckDisk;

/** What the slot does when a recording does not let itself be freed. */
@Tag("engine")
@Timeout(60)
class SlowCloseTest {
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
    private final HeardSlot heard = new HeardSlot();
    private final Map<String, SoundInMemory> sounds = new ConcurrentHashMap<>();

    private RecordingSlot slot() {
        return slot(TestRecordings.setup());
    }

    private RecordingSlot slot(EngineSetup setup) {
        return new RecordingSlot(
                ledger,
                setup,
                (file, format, metadata) -> PLAN,
                heard,
                file -> sounds.computeIfAbsent(file.toString(), TestRecordings::sound));
    }

    private Recording shown() {
        return (Recording) heard.ready().recording();
    }

    @Test
    void aReaderThatBlocksForEverIsLeftBehindAfterTwoSecondsAndTheNextFileOpens() throws Exception {
        StuckDisk disk = new StuckDisk();
        sounds.put("a.wav", sound("a.wav"));
        disk.holds(sounds.get("a.wav"));
        try (RecordingSlot slot = slot();
                LogLines log = LogLines.listen()) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            long reserved = ledger.reservedBytes();
            Thread reader = SpectrogramReader.oneRead(shown());
            disk.awaitStuck();
            long start = System.nanoTime();
            slot.open(Path.of("b.wav"), OnFailure.KEEP).get();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(1900), Duration.ofMillis(4000));
            assertThat(heard.ready().info().name()).isEqualTo("b.wav");
            assertThat(heard.notices())
                    .containsExactly("a.wav still hangs in a read; its memory is freed when that ends");
            assertThat(log.warnings()).singleElement().asString().contains("a.wav", "2 s");
            assertThat(ledger.reservedBytes(AccountKind.CLOSING)).isEqualTo(reserved);
            assertThat(ledger.reservedBytes(AccountKind.RECORDING)).isEqualTo(reserved);
            assertThat(slot.overdueNames()).containsExactly("a.wav");
            disk.release();
            reader.join();
            awaitNobodyOverdue(slot);
            assertThat(sounds.get("a.wav").isClosed()).isTrue();
            assertThat(ledger.reservedBytes()).isEqualTo(reserved);
            assertThat(ledger.reservedBytes(AccountKind.CLOSING)).isZero();
        }
        ledger.assertEmpty();
    }

    @Test
    void closingTheSlotOverAReaderThatBlocksEndsWithinFiveSecondsWithAWarningThatNamesWhoStayed() throws Exception {
        StuckDisk disk = new StuckDisk();
        sounds.put("a.wav", sound("a.wav"));
        disk.holds(sounds.get("a.wav"));
        RecordingSlot slot = slot();
        slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
        Thread reader = SpectrogramReader.oneRead(shown());
        disk.awaitStuck();
        try (LogLines log = LogLines.listen()) {
            long start = System.nanoTime();
            slot.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(4000), Duration.ofMillis(6500));
            assertThat(log.warnings())
                    .anyMatch(line -> line.startsWith("at exit still in use: ")
                            && line.contains("a.wav")
                            && line.contains("spectrogram engine"));
        }
        disk.release();
        reader.join();
        awaitNobodyOverdue(slot);
        ledger.assertEmpty();
    }

    @Test
    void aCloseStepThatFailsOnceIsFinishedByTheRetryAndTheNextFileOpens() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        SoundInMemory stubborn = sound("a.wav").onClose(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("thrown by the test");
            }
        });
        sounds.put("a.wav", stubborn);
        try (RecordingSlot slot = slot();
                LogLines log = LogLines.listen()) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            slot.open(Path.of("b.wav"), OnFailure.KEEP).get();
            assertThat(heard.ready().info().name()).isEqualTo("b.wav");
            assertThat(ledger.lines()).allMatch(line -> line.holder().equals("b.wav"));
            assertThat(log.warnings()).anyMatch(line -> line.contains("sample source closed"));
            await(stubborn::isClosed);
        }
        assertThat(tries).hasValue(2);
        ledger.assertEmpty();
    }

    @Test
    void aCloseStepThatKeepsFailingIsTriedAgainAtEverySwitchAndHoldsNothingUp() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        SoundInMemory stubborn = sound("a.wav").onClose(() -> {
            if (tries.incrementAndGet() < 5) {
                throw new IllegalStateException("thrown by the test");
            }
        });
        sounds.put("a.wav", stubborn);
        try (RecordingSlot slot = slot()) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            for (int i = 0; i < 6; i++) {
                slot.open(Path.of(i + ".wav"), OnFailure.KEEP).get();
                assertThat(heard.ready().info().name()).isEqualTo(i + ".wav");
                assertThat(ledger.reservedBytes()).isEqualTo(shown().reservedBytes());
            }
            assertThat(stubborn.isClosed()).isTrue();
            assertThat(slot.overdueNames()).isEmpty();
        }
        assertThat(tries).hasValue(5);
        ledger.assertEmpty();
    }

    @Test
    void anEngineThatCannotBeFreedIsNotReplacedUntilARetry() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        EngineSetup setup = new EngineSetup(
                new Transforms(
                        new StubbornEngine(TestRecordings.setup().transforms().fft(), tries), 2),
                id -> {});
        try (RecordingSlot slot = slot(setup);
                LogLines log = LogLines.listen()) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            slot.replan(OTHER_PLAN).get();
            assertThat(heard.notices()).singleElement().asString().startsWith("a.wav is still in use");
            assertThat(log.warningCauses())
                    .singleElement()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.THROWABLE)
                    .hasMessage("thrown by the test");
            slot.replan(OTHER_PLAN).get();
            assertThat(heard.ready().info().plan()).isEqualTo(OTHER_PLAN);
            assertThat(tries).hasValue(1);
        }
        ledger.assertEmpty();
    }

    @Test
    void anEngineWhoseFreeFailsDoesNotKeepTheNextFileFromOpening() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        EngineSetup setup = new EngineSetup(
                new Transforms(
                        new StubbornEngine(TestRecordings.setup().transforms().fft(), tries), 2),
                id -> {});
        try (RecordingSlot slot = slot(setup)) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            slot.open(Path.of("b.wav"), OnFailure.KEEP).get();
            assertThat(heard.ready().info().name()).isEqualTo("b.wav");
            assertThat(ledger.reservedBytes()).isEqualTo(shown().reservedBytes());
            assertThat(ledger.lines()).allMatch(line -> line.holder().equals("b.wav"));
        }
        ledger.assertEmpty();
    }

    private static void awaitNobodyOverdue(RecordingSlot slot) throws InterruptedException {
        await(() -> slot.overdueNames().isEmpty());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 5000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(1);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** An engine the first of whose plans fails to be destroyed. */
    private record StubbornEngine(FftEngine engine, AtomicInteger tries) implements FftEngine {
        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public RealFft plan(int fftSize, NativeArena arena) {
            arena.guard("stubborn handle", () -> MemorySegment.ofAddress(64), handle -> {
                if (tries.getAndIncrement() == 0) {
                    throw new IllegalStateException("thrown by the test");
                }
            });
            return engine.plan(fftSize, arena);
        }
    }
}
