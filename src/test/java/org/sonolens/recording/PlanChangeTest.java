package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.recording.TestRecordings.OTHER_PLAN;
import static org.sonolens.recording.TestRecordings.PLAN;
import static org.sonolens.recording.TestRecordings.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.view.StftPlan;

@Tag("engine")
@Timeout(60)
class PlanChangeTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Engine lines that were held when an engine asked for its first memory. */
    private final List<String> oldEngine = new CopyOnWriteArrayList<>();

    private volatile MemoryLedger ledger = new MemoryLedger(1);
    private volatile boolean replanning;

    {
        ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, (owner, bytes) -> {
            if (replanning) {
                replanning = false;
                ledger.lines().stream()
                        .filter(line -> line.owner().startsWith("spectrogram engine"))
                        .forEach(line -> oldEngine.add(line.owner()));
                if (ledger.openHandles() > 0) {
                    oldEngine.add("a plan");
                }
            }
        });
    }

    @Test
    void theOldEngineIsFreedBeforeTheNewOneIsMade() throws InterruptedException {
        Recording recording = TestRecordings.open(sound("bat.wav"), ledger);
        try (LogLines log = LogLines.listen()) {
            long engine = ledger.lines().stream()
                    .filter(line -> line.owner().startsWith("spectrogram engine"))
                    .mapToLong(line -> line.bytes())
                    .sum();
            replanning = true;
            CloseTimings timings = recording.replan(OTHER_PLAN, LONG);
            assertThat(replanning).as("the new engine asked for memory").isFalse();
            assertThat(oldEngine).isEmpty();
            assertThat(timings.bytesFreed()).isEqualTo(engine);
            assertThat(log.indexOf("old engine destroyed before its replacement is made, " + engine + " bytes"))
                    .isNotNegative()
                    .isLessThan(log.indexOf("spectrogram engine opened"));
        }
        assertThat(recording.info().plan()).isEqualTo(OTHER_PLAN);
        assertThat(recording.isClosing()).isFalse();
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            assertThat(lease.spectrogram().plan()).isEqualTo(OTHER_PLAN);
        }
        recording.close();
        ledger.assertEmpty();
    }

    @Test
    void theWaveformStaysThroughAPlanChange() throws Exception {
        Recording recording = TestRecordings.open(sound("bat.wav"), ledger);
        try (WaveformLease before = recording.borrowWaveform()) {
            recording.replan(OTHER_PLAN, LONG);
            assertThat(before.unwanted()).isFalse();
            try (WaveformLease after = recording.borrowWaveform()) {
                assertThat(after.waveform()).isSameAs(before.waveform());
            }
        }
        recording.close();
        ledger.assertEmpty();
    }

    @Test
    void aBorrowerThatStaysPutsThePlanChangeOffAndALaterTryMakesIt() throws InterruptedException {
        Recording recording = TestRecordings.open(sound("bat.wav"), ledger);
        SpectrogramLease overstayer = recording.borrowSpectrogram();
        assertThat(recording.replan(OTHER_PLAN, Duration.ofMillis(20))).isNull();
        assertThat(recording.info().plan()).isEqualTo(PLAN);
        overstayer.close();
        assertThat(recording.replan(OTHER_PLAN, LONG)).isNotNull();
        recording.close();
        ledger.assertEmpty();
    }

    @Test
    void aPlanChangeAskedForBeforeASwitchDoesNotReachTheNextFile() throws Exception {
        HeardSlot heard = new HeardSlot();
        try (RecordingSlot slot = new RecordingSlot(
                ledger,
                TestRecordings.setup(),
                (file, format, metadata) -> PLAN,
                heard,
                file -> sound(file.toString()))) {
            slot.open(Path.of("a.wav"), OnFailure.KEEP).get();
            // the plan waits in the queue behind this file, which then is overtaken by the next
            slot.open(Path.of("b.wav"), OnFailure.KEEP);
            slot.replan(OTHER_PLAN);
            slot.open(Path.of("c.wav"), OnFailure.KEEP).get();
            assertThat(heard.ready().info().name()).isEqualTo("c.wav");
            assertThat(heard.ready().info().plan()).isEqualTo(PLAN);
        }
        ledger.assertEmpty();
    }

    @RepeatedTest(50)
    void changingPlansUnderReadersNeitherCrashesNorLeaks() throws Exception {
        Recording recording = TestRecordings.open(sound("bat.wav"), ledger);
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < TestRecordings.WORKERS; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    while (!recording.isClosing()) {
                        SpectrogramReader.readUntilClosed(recording);
                    }
                } catch (Throwable failed) {
                    failures.add(failed);
                }
            }));
        }
        for (int i = 0; i < 4; i++) {
            StftPlan plan = i % 2 == 0 ? OTHER_PLAN : PLAN;
            assertThat(recording.replan(plan, LONG)).isNotNull();
            Thread.sleep(1);
        }
        recording.close();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(failures).isEmpty();
        ledger.assertEmpty();
    }
}
