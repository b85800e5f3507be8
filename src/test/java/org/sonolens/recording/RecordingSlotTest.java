package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.recording.TestRecordings.OTHER_PLAN;
import static org.sonolens.recording.TestRecordings.PLAN;
import static org.sonolens.recording.TestRecordings.setup;
import static org.sonolens.recording.TestRecordings.sound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;

@Tag("engine")
@Timeout(60)
class RecordingSlotTest {
    /** What was still held for another file when memory was asked for; must stay empty. */
    private final List<String> tooEarly = new CopyOnWriteArrayList<>();

    private final List<SoundInMemory> sounds = new CopyOnWriteArrayList<>();
    private final HeardSlot heard = new HeardSlot();
    private volatile String opening = "";
    private volatile MemoryLedger ledger = new MemoryLedger(1);

    {
        ledger = new MemoryLedger(
                MemoryLedger.DEFAULT_BUDGET_BYTES,
                true,
                (owner, bytes) -> ledger.lines().stream()
                        .filter(line -> !line.holder().equals(opening))
                        .forEach(line -> tooEarly.add(line + " while " + owner + " of " + opening + " is made")));
    }

    private RecordingSlot slot() {
        return new RecordingSlot(ledger, setup(), (file, format, metadata) -> PLAN, heard, file -> {
            if (file.toString().startsWith("bad")) {
                throw new UnreadableAudioException(file, "it is broken by the test", "choose another file");
            }
            SoundInMemory sound = sound(file.toString());
            sounds.add(sound);
            return sound;
        });
    }

    private CompletableFuture<Void> open(RecordingSlot slot, String name) {
        return open(slot, name, OnFailure.KEEP);
    }

    private CompletableFuture<Void> open(RecordingSlot slot, String name, OnFailure onFailure) {
        opening = name;
        return slot.open(Path.of(name), onFailure);
    }

    private void assertAllFreed() {
        ledger.assertEmpty();
        assertThat(ledger.openHandles()).isZero();
        assertThat(sounds).allMatch(SoundInMemory::isClosed);
        assertThat(tooEarly).isEmpty();
    }

    @Test
    void theRecordingBeforeIsFreedBeforeAnythingOfTheNextIsMade() throws Exception {
        try (RecordingSlot slot = slot();
                LogLines log = LogLines.listen()) {
            for (String name : List.of("a.wav", "b.wav", "c.wav", "a.wav")) {
                open(slot, name).get();
                assertThat(heard.ready().info().name()).isEqualTo(name);
                assertThat(ledger.lines()).allMatch(line -> line.holder().equals(name));
            }
            assertThat(log.all())
                    .filteredOn(line -> line.endsWith(", 0 still reserved"))
                    .hasSize(3);
            assertThat(log.indexOf("a.wav freed: ")).isLessThan(log.indexOf("b.wav freed: "));
        }
        assertAllFreed();
        assertThat(heard.freed()).hasSize(4).allMatch(timings -> timings.bytesFreed() > 0);
    }

    @Test
    void theNextHeaderIsReadWhileTheRecordingBeforeIsStillThere() throws Exception {
        List<Long> reservedAtHeader = new ArrayList<>();
        try (RecordingSlot slot = new RecordingSlot(ledger, setup(), (file, format, metadata) -> PLAN, heard, file -> {
            reservedAtHeader.add(ledger.reservedBytes());
            return sound(file.toString());
        })) {
            open(slot, "a.wav").get();
            long reserved = ledger.reservedBytes();
            open(slot, "b.wav").get();
            assertThat(reservedAtHeader).containsExactly(0L, reserved);
        }
        ledger.assertEmpty();
        assertThat(tooEarly).isEmpty();
    }

    @Test
    void oneSpectrogramAndOneWaveformEngineAreAliveHoweverOftenFileAndPlanChange() throws Exception {
        try (RecordingSlot slot = slot()) {
            for (int i = 0; i < 6; i++) {
                open(slot, i % 2 == 0 ? "a.wav" : "b.wav").get();
                assertOneEngineEach();
                slot.replan(i % 3 == 0 ? OTHER_PLAN : PLAN).get();
                assertOneEngineEach();
            }
        }
        assertAllFreed();
    }

    private void assertOneEngineEach() {
        assertThat(ledger.lines())
                .filteredOn(line -> line.owner().equals("spectrogram engine: slab"))
                .hasSize(1);
        assertThat(ledger.lines())
                .filteredOn(line -> line.owner().equals("waveform engine: pyramid"))
                .hasSize(1);
        assertThat(ledger.openHandles()).isLessThanOrEqualTo(1);
    }

    @Test
    void theSameFileAlwaysShowsTheSameNumber() throws Exception {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        try (RecordingSlot slot = slot()) {
            for (int i = 0; i < 5; i++) {
                open(slot, "a.wav").get();
                first.add(ledger.reservedBytes());
                open(slot, "b.wav").get();
                second.add(ledger.reservedBytes());
            }
        }
        assertThat(first).containsOnly(first.getFirst());
        assertThat(second).containsOnly(second.getFirst());
        assertAllFreed();
    }

    @Test
    void aCorruptFileByDialogLeavesWhatIsShown() throws Exception {
        try (RecordingSlot slot = slot()) {
            open(slot, "a.wav").get();
            long reserved = ledger.reservedBytes();
            open(slot, "bad.wav", OnFailure.KEEP).get();
            assertThat(heard.ready().info().name()).isEqualTo("a.wav");
            assertThat(heard.notices()).containsExactly("bad.wav: it is broken by the test; choose another file");
            assertThat(ledger.reservedBytes()).isEqualTo(reserved);
            try (SpectrogramLease lease = heard.ready().recording().borrowSpectrogram()) {
                assertThat(lease).isNotNull();
            }
        }
        assertAllFreed();
    }

    @Test
    void aCorruptFileByNextTakesThePlaceOfWhatIsShownAndTheListGoesOn() throws Exception {
        try (RecordingSlot slot = slot()) {
            open(slot, "a.wav").get();
            open(slot, "bad.wav", OnFailure.MOVE_ON).get();
            assertThat(heard.state())
                    .isInstanceOfSatisfying(
                            RecordingState.Failed.class,
                            failed -> assertThat(failed.failure().sentence())
                                    .isEqualTo("bad.wav: it is broken by the test; choose another file"));
            assertThat(ledger.reservedBytes()).isZero();
            open(slot, "c.wav", OnFailure.MOVE_ON).get();
            assertThat(heard.ready().info().name()).isEqualTo("c.wav");
        }
        assertAllFreed();
    }

    @Test
    void realFilesOpenAndRealGarbageDoesNot(@TempDir Path folder) throws Exception {
        Path good = PcmWav.write(folder.resolve("good.wav"), 48_000, 2, 48_000, (channel, sample) -> (short) sample);
        Path garbage = Files.write(folder.resolve("garbage.wav"), new byte[5000]);
        try (RecordingSlot slot = new RecordingSlot(ledger, setup(), (file, format, metadata) -> PLAN, heard)) {
            opening = "good.wav";
            slot.open(good, OnFailure.KEEP).get();
            slot.open(garbage, OnFailure.KEEP).get();
            assertThat(heard.notices()).singleElement().asString().startsWith("garbage.wav");
            slot.open(garbage, OnFailure.MOVE_ON).get();
            assertThat(heard.state()).isInstanceOf(RecordingState.Failed.class);
            slot.open(good, OnFailure.KEEP).get();
            assertThat(heard.ready().info().format().channels()).isEqualTo(2);
        }
        assertAllFreed();
    }

    @Test
    void requestsThatALaterOneOvertookAreDroppedUnopened() throws Exception {
        CountDownLatch headerRead = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> opened = new CopyOnWriteArrayList<>();
        try (RecordingSlot slot = new RecordingSlot(ledger, setup(), (file, format, metadata) -> PLAN, heard, file -> {
            opened.add(file.toString());
            headerRead.countDown();
            try {
                goOn.await();
            } catch (InterruptedException nobodyDoesThis) {
                throw new IllegalStateException(nobodyDoesThis);
            }
            SoundInMemory sound = sound(file.toString());
            sounds.add(sound);
            return sound;
        })) {
            open(slot, "0.wav");
            headerRead.await();
            for (int i = 1; i < 9; i++) {
                open(slot, i + ".wav");
            }
            CompletableFuture<Void> last = open(slot, "last.wav");
            goOn.countDown();
            last.get();
            assertThat(opened).containsExactly("0.wav", "last.wav");
            // the one whose header was read already was dropped before its engines were made
            assertThat(heard.opened()).containsExactly("last.wav");
            assertThat(sounds.getFirst().isClosed()).isTrue();
        }
        assertAllFreed();
    }

    @Test
    void aHundredPressesWithNoWaitEndOnTheRightFileWithOneEngineAlive() throws Exception {
        List<String> folder = List.of("0.wav", "1.wav", "bad2.wav", "3.wav", "4.wav", "5.wav", "6.wav");
        Random random = new Random(20);
        MemoryLedger own = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        int at = 0;
        try (RecordingSlot slot = new RecordingSlot(own, setup(), (file, format, metadata) -> PLAN, heard, file -> {
            if (file.toString().startsWith("bad")) {
                throw new UnreadableAudioException(file, "it is broken by the test", "choose another file");
            }
            return sound(file.toString());
        })) {
            CompletableFuture<Void> last = slot.open(Path.of(folder.getFirst()), OnFailure.MOVE_ON);
            for (int press = 0; press < 100; press++) {
                at = Math.floorMod(at + (random.nextInt(4) == 0 ? -1 : 1), folder.size());
                if (press == 99 && folder.get(at).startsWith("bad")) {
                    at++;
                }
                last = slot.open(Path.of(folder.get(at)), OnFailure.MOVE_ON);
                if (press % 10 == 0) {
                    Thread.sleep(random.nextInt(4));
                }
            }
            last.get();
            assertThat(heard.ready().info().name()).isEqualTo(folder.get(at));
            String shown = folder.get(at);
            assertThat(own.lines()).isNotEmpty().allMatch(line -> line.holder().equals(shown));
            assertThat(own.lines())
                    .filteredOn(line -> line.owner().equals("spectrogram engine: slab"))
                    .hasSize(1);
        }
        own.assertEmpty();
    }

    @Test
    void clearingLeavesAnEmptySlotThatOpensAgain() throws Exception {
        try (RecordingSlot slot = slot()) {
            open(slot, "a.wav").get();
            slot.clear().get();
            assertThat(heard.state()).isInstanceOf(RecordingState.Empty.class);
            ledger.assertEmpty();
            open(slot, "b.wav").get();
            assertThat(heard.opened()).containsExactly("a.wav", "b.wav");
        }
        assertAllFreed();
    }

    @Test
    void afterItsCloseASlotOpensNothingMore() throws Exception {
        RecordingSlot slot = slot();
        open(slot, "a.wav").get();
        slot.close();
        ledger.assertEmpty();
        open(slot, "b.wav").get();
        slot.replan(OTHER_PLAN).get();
        slot.clear().get();
        slot.close();
        assertThat(heard.opened()).containsExactly("a.wav");
        assertAllFreed();
    }

    @RepeatedTest(50)
    void whoeverOpensWhileTheSlotClosesLeavesNothingOpen() throws Exception {
        MemoryLedger own = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, (owner, bytes) -> {});
        RecordingSlot slot = new RecordingSlot(
                own, setup(), (file, format, metadata) -> PLAN, heard, file -> sound(file.toString()));
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        CountDownLatch busy = new CountDownLatch(3);
        List<Thread> users = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            users.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 200; i++) {
                        slot.open(Path.of(i + ".wav"), OnFailure.KEEP);
                        busy.countDown();
                    }
                } catch (RuntimeException refused) {
                    failures.add(refused);
                }
            }));
        }
        busy.await();
        slot.close();
        for (Thread user : users) {
            user.join();
        }
        assertThat(failures).isEmpty();
        own.assertEmpty();
    }
}
