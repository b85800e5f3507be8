package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sonolens.recording.TestRecordings.OTHER_PLAN;
import static org.sonolens.recording.TestRecordings.PLAN;
import static org.sonolens.recording.TestRecordings.open;
import static org.sonolens.recording.TestRecordings.setup;
import static org.sonolens.recording.TestRecordings.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Tile;
import org.sonolens.dsp.Transforms;
import org.sonolens.dsp.Voices;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.CloseReport;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeLeakCheck;
import org.sonolens.view.FirstSight;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;

@Tag("engine")
@ExtendWith(NativeLeakCheck.class)
@Timeout(60)
class RecordingTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    @RepeatedTest(200)
    void closingWhileWorkersReadNeitherCrashesNorLeaks(RepetitionInfo repetition, MemoryLedger ledger)
            throws InterruptedException {
        Recording recording = open(sound("bat.wav"), ledger);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < TestRecordings.WORKERS; i++) {
            workers.add(start(failures, () -> SpectrogramReader.readUntilClosed(recording)));
        }
        workers.add(start(failures, () -> SpectrogramReader.waveformUntilClosed(recording)));
        Thread.sleep(repetition.getCurrentRepetition() % 5);
        recording.close();
        assertThat(ledger.reservedBytes()).isZero();
        assertThat(ledger.openHandles()).isZero();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void afterTheCloseNobodyCanBorrow(MemoryLedger ledger) {
        Recording recording = open(sound("bat.wav"), ledger);
        assertThat(recording.isClosing()).isFalse();
        recording.close();
        assertThat(recording.isClosing()).isTrue();
        assertThat(recording.borrowSpectrogram()).isNull();
        assertThat(recording.borrowWaveform()).isNull();
    }

    @Test
    void whoKeptWhatWasBorrowedGetsAnExceptionAfterTheCloseAndCanWriteNothing(MemoryLedger ledger) throws IOException {
        Recording recording = open(sound("bat.wav"), ledger);
        Spectrogram spectrogram;
        ColumnWorker worker;
        Tile tile;
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            spectrogram = lease.spectrogram();
            worker = spectrogram.takeWorker();
            worker.select(new Voices(1, 1, 0, false));
            tile = spectrogram.tiles().pinOrClaim(SpectrogramReader.key(0));
        }
        recording.close();
        short[][] codes = new short[1][PLAN.bins()];
        assertThatThrownBy(() -> worker.pool(new FrameRange(0, 1), 64, 1, Statistic.MAX, codes, () -> false))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tile.fill(0, codes[0], PLAN.bins())).isInstanceOf(IllegalStateException.class);
        assertThat(tile.has(0)).isFalse();
        assertThatThrownBy(() -> tile.read(0, codes[0], PLAN.bins())).isInstanceOf(IllegalStateException.class);
        assertThat(spectrogram.tiles().pinOrClaim(SpectrogramReader.key(1))).isNull();
        assertThat(spectrogram.tiles().slotsInUse()).isZero();
    }

    @Test
    void closingIsIdempotentAndReportsTheBytesFreed(MemoryLedger ledger) throws InterruptedException {
        SoundInMemory sound = sound("bat.wav");
        Recording recording = open(sound, ledger);
        long reserved = recording.reservedBytes();
        assertThat(reserved).isEqualTo(ledger.reservedBytes()).isPositive();
        assertThat(recording.drain(LONG)).isTrue();
        CloseReport first = recording.free();
        assertThat(first.bytesFreed()).isEqualTo(reserved);
        assertThat(first.complete()).isTrue();
        assertThat(recording.reservedBytes()).isZero();
        assertThat(recording.drain(LONG)).isTrue();
        CloseReport second = recording.free();
        assertThat(second.bytesFreed()).isZero();
        assertThat(second.complete()).isTrue();
        recording.close();
        assertThat(sound.closes()).isEqualTo(1);
    }

    @Test
    void everyStepOfTheCloseIsALineOfTheLogInItsOrder(MemoryLedger ledger) {
        List<Long> dropped = new ArrayList<>();
        EngineSetup setup = new EngineSetup(new Transforms(setup().transforms().fft(), 2), dropped::add);
        Recording recording = Recording.open(7, sound("bat.wav"), PLAN, setup, ledger);
        try (LogLines log = LogLines.listen()) {
            recording.close();
            List<String> steps = log.all().stream()
                    .filter(line -> line.startsWith("bat.wav: "))
                    .toList();
            assertThat(steps).hasSize(5);
            assertThat(steps.get(0)).matches("bat\\.wav: waveform data cleared, [1-9]\\d+ bytes");
            assertThat(steps.get(1)).matches("bat\\.wav: spectrogram engine freed, [1-9]\\d+ bytes");
            assertThat(steps.get(2)).startsWith("bat.wav: colour and axis caches emptied");
            assertThat(steps.get(3)).startsWith("bat.wav: sample source closed");
            assertThat(log.warnings()).isEmpty();
        }
        assertThat(dropped).containsExactly(7L);
    }

    @Test
    void aStepThatThrowsIsLoggedAndTheRestIsStillFreedAndARetryFinishesIt(MemoryLedger ledger)
            throws InterruptedException {
        IllegalStateException broken = new IllegalStateException("thrown by the test");
        AtomicInteger tries = new AtomicInteger();
        SoundInMemory sound = sound("bat.wav").onClose(() -> {
            if (tries.incrementAndGet() == 1) {
                throw broken;
            }
        });
        Recording recording = open(sound, ledger);
        recording.drain(LONG);
        try (LogLines log = LogLines.listen()) {
            CloseReport report = recording.free();
            assertThat(report.failures()).containsExactly(broken);
            assertThat(log.warningCauses()).containsExactly(broken);
        }
        assertThat(ledger.reservedBytes()).isZero();
        ledger.assertEmpty();
        assertThat(sound.isClosed()).isFalse();
        assertThat(recording.free().complete()).isTrue();
        assertThat(sound.isClosed()).isTrue();
        assertThat(tries).hasValue(2);
    }

    @Test
    void aBorrowerThatStaysIsWaitedForAndTheCloseCanBeTriedAgain(MemoryLedger ledger) throws InterruptedException {
        Recording recording = open(sound("bat.wav"), ledger);
        SpectrogramLease overstayer = recording.borrowSpectrogram();
        assertThat(recording.drain(SHORT)).isFalse();
        assertThat(overstayer.unwanted()).isTrue();
        assertThat(recording.borrowSpectrogram()).isNull();
        assertThat(recording.borrowWaveform()).isNull();
        assertThat(ledger.reservedBytes()).isPositive();
        overstayer.close();
        recording.close();
        assertThat(ledger.reservedBytes()).isZero();
    }

    @Test
    void aPlanTooLargeForTheBudgetLeavesNothingOpenAndSaysWhatIsMissing() {
        MemoryLedger small = new MemoryLedger(700 * 1024, true, AllocationGuard.NONE);
        SoundInMemory sound = sound("bat.wav");
        assertThatThrownBy(() -> Recording.open(1, sound, OTHER_PLAN, setup(), small))
                .isInstanceOfSatisfying(
                        PlanTooLargeException.class,
                        refused -> assertThat(refused.missingBytes()).isBetween(1L, 3 * Tile.BYTES));
        small.assertEmpty();
        assertThat(sound.isClosed()).isTrue();
    }

    @Test
    void aBatFileOfFiveSecondsReservesAtMost24MiB(MemoryLedger ledger) {
        SoundInMemory bat = new SoundInMemory("bat.wav", 256_000, 1, 1_280_000, (channel, sample) -> 0);
        StftPlan plan =
                FirstSight.of(RecordingInfo.facts(bat.format(), bat.metadata())).plan();
        Recording recording = Recording.open(
                1,
                bat,
                plan,
                new EngineSetup(new Transforms(setup().transforms().fft(), 16), id -> {}),
                ledger);
        assertThat(recording.reservedBytes()).isBetween(MemoryLedger.MIB, 24 * MemoryLedger.MIB);
        recording.close();
    }

    @Test
    void slotsInUseAreCountedBesideWhatIsReserved(MemoryLedger ledger) {
        Recording recording = open(sound("bat.wav"), ledger);
        long reserved = recording.reservedBytes();
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            Spectrogram spectrogram = lease.spectrogram();
            spectrogram.tiles().unpin(spectrogram.tiles().pinOrClaim(SpectrogramReader.key(0)));
            spectrogram.tiles().unpin(spectrogram.tiles().pinOrClaim(SpectrogramReader.key(1)));
            assertThat(spectrogram.tiles().slotsInUse()).isEqualTo(2);
        }
        assertThat(recording.reservedBytes()).isEqualTo(reserved);
        recording.moveToClosing();
        assertThat(ledger.reservedBytes(AccountKind.CLOSING)).isEqualTo(reserved);
        recording.close();
    }

    /** Something a thread does that may fail. */
    @FunctionalInterface
    interface Reading {
        int run() throws IOException;
    }

    private static Thread start(List<Throwable> failures, Reading reading) {
        return Thread.ofPlatform().start(() -> {
            try {
                reading.run();
            } catch (Throwable failed) {
                synchronized (failures) {
                    failures.add(failed);
                }
            }
        });
    }
}
