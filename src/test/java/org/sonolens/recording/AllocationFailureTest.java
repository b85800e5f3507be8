package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sonolens.recording.TestRecordings.OTHER_PLAN;
import static org.sonolens.recording.TestRecordings.PLAN;
import static org.sonolens.recording.TestRecordings.open;
import static org.sonolens.recording.TestRecordings.sound;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.view.StftPlan;

/** Fails the k-th allocation, for every k there is. */
@Tag("engine")
@Timeout(60)
class AllocationFailureTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Failing failing = new Failing();
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, failing);

    /** Refuses one allocation, or all from one on, counted from when it is armed. */
    private static final class Failing implements AllocationGuard {
        private int left = Integer.MAX_VALUE;
        private boolean forGood;

        void arm(int k, boolean andAllAfter) {
            left = k;
            forGood = andAllAfter;
        }

        void disarm() {
            left = Integer.MAX_VALUE;
        }

        /** Whether the armed allocation came and was refused. */
        boolean hasFailed() {
            return left <= 0;
        }

        @Override
        public void beforeAllocation(String owner, long bytes) {
            left--;
            if (left == 0 || left < 0 && forGood) {
                throw new NativeAllocationException(owner + " refused by the test");
            }
        }
    }

    @Test
    void whicheverAllocationOfAnOpeningFailsNothingIsLeftOpenAndALaterOpenWorks() {
        int k = 1;
        for (; ; k++) {
            failing.arm(k, false);
            SoundInMemory sound = sound("bat.wav");
            try {
                open(sound, ledger).close();
            } catch (NativeAllocationException refused) {
                ledger.assertEmpty();
                assertThat(ledger.openHandles()).isZero();
            }
            assertThat(sound.isClosed()).isTrue();
            ledger.assertEmpty();
            if (!failing.hasFailed()) {
                break;
            }
            failing.disarm();
            open(sound("later.wav"), ledger).close();
        }
        // at least the pyramid, two readers each of waveform and spectrogram, and the slab
        assertThat(k).isGreaterThan(6);
    }

    @Test
    void whicheverAllocationOfAPlanChangeFailsTheOldPlanCanBeHadAgain() throws InterruptedException {
        int k = 1;
        for (; ; k++) {
            failing.disarm();
            Recording recording = open(sound("bat.wav"), ledger);
            long before = recording.reservedBytes();
            failing.arm(k, false);
            try {
                assertThat(recording.replan(OTHER_PLAN, LONG)).isNotNull();
            } catch (NativeAllocationException refused) {
                assertThat(ledger.openHandles()).isZero();
                assertThat(ledger.lines()).noneMatch(line -> line.owner().startsWith("spectrogram engine"));
                assertThat(recording.borrowSpectrogram()).isNull();
                assertThat(recording.replan(PLAN, LONG)).isNotNull();
                assertThat(recording.reservedBytes()).isEqualTo(before);
                try (SpectrogramLease lease = recording.borrowSpectrogram()) {
                    assertThat(lease).isNotNull();
                }
            }
            recording.close();
            ledger.assertEmpty();
            if (!failing.hasFailed()) {
                break;
            }
        }
        assertThat(k).isGreaterThan(3);
    }

    @Test
    void whicheverAllocationOfAPlanChangeFailsForGoodTheSlotSaysSoAndTheNextFileOpens() throws Exception {
        boolean failed = true;
        for (int k = 1; failed; k++) {
            failing.disarm();
            HeardSlot heard = new HeardSlot();
            try (RecordingSlot slot = slot(heard)) {
                slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
                failing.arm(k, true);
                slot.replan(OTHER_PLAN).get();
                failed = failing.hasFailed();
                if (failed) {
                    assertThat(heard.state())
                            .isInstanceOfSatisfying(
                                    RecordingState.Failed.class,
                                    state -> assertThat(state.failure().sentence())
                                            .startsWith("a.wav finds no native memory"));
                    assertThat(heard.notices())
                            .singleElement()
                            .asString()
                            .startsWith("This plan finds no native memory");
                    ledger.assertEmpty();
                }
                failing.disarm();
                slot.open(Path.of("b.wav"), OnFailure.KEEP).get();
                assertThat(heard.ready().info().name()).isEqualTo("b.wav");
            }
            ledger.assertEmpty();
        }
    }

    @Test
    void whicheverAllocationFailsInTheSlotTheUserIsToldAndTheNextFileOpens() throws Exception {
        boolean failed = true;
        for (int k = 1; failed; k++) {
            HeardSlot heard = new HeardSlot();
            try (RecordingSlot slot = slot(heard)) {
                failing.disarm();
                slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
                failing.arm(k, false);
                slot.open(Path.of("b.wav"), OnFailure.KEEP).get();
                failed = failing.hasFailed();
                if (failed) {
                    ledger.assertEmpty();
                    assertThat(heard.state())
                            .isInstanceOfSatisfying(
                                    RecordingState.Failed.class,
                                    state -> assertThat(state.failure().sentence())
                                            .startsWith("b.wav finds no native memory"));
                }
                failing.disarm();
                slot.open(Path.of("c.wav"), OnFailure.KEEP).get();
                assertThat(heard.ready().info().name()).isEqualTo("c.wav");
            }
            ledger.assertEmpty();
        }
    }

    @Test
    void aPlanThatDoesNotFitIsANoticeAndTheOldPlanStays() throws Exception {
        MemoryLedger small = new MemoryLedger(4 * MemoryLedger.MIB, true, AllocationGuard.NONE);
        StftPlan vast = new StftPlan(PLAN.window(), 65_536, 65_536, 16_384);
        HeardSlot heard = new HeardSlot();
        try (RecordingSlot slot = new RecordingSlot(
                small,
                TestRecordings.setup(),
                (file, format, metadata) -> PLAN,
                heard,
                file -> sound(file.toString()))) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            long before = small.reservedBytes();
            slot.replan(vast).get();
            assertThat(heard.notices())
                    .singleElement()
                    .asString()
                    .startsWith("This plan needs ")
                    .contains("MiB of native memory, and --memory allows 4");
            assertThat(heard.ready().info().plan()).isEqualTo(PLAN);
            assertThat(small.reservedBytes()).isEqualTo(before);
            try (SpectrogramLease lease = heard.ready().recording().borrowSpectrogram()) {
                assertThat(lease.spectrogram().plan()).isEqualTo(PLAN);
            }
        }
        small.assertEmpty();
    }

    @Test
    void anAllocationRefusedByTheBudgetLeavesTheSourceClosed() {
        MemoryLedger tiny = new MemoryLedger(1024, true, AllocationGuard.NONE);
        SoundInMemory sound = sound("bat.wav");
        assertThatThrownBy(() -> open(sound, tiny)).isInstanceOf(org.sonolens.memory.NativeBudgetException.class);
        assertThat(sound.isClosed()).isTrue();
        tiny.assertEmpty();
    }

    private RecordingSlot slot(HeardSlot heard) {
        return new RecordingSlot(
                ledger,
                TestRecordings.setup(),
                (file, format, metadata) -> PLAN,
                heard,
                file -> sound(file.toString()));
    }
}
