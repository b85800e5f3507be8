package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** The player over a line that records what it is given. */
class PlayerTest {
    private static final int LINE_HZ = 48_000;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 256, 256, 128);

    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();

    private static PlayRequest request(SampleBlocks blocks, double rateHz, PlayedSpan span) {
        return new PlayRequest(blocks, PlayMode.PLAIN, Optional.empty(), rateHz, span, span.first(), Optional.empty());
    }

    private static void playForEver(Player player) {
        player.play(request(Wave.blocks((c, n) -> 0.1f), LINE_HZ, new PlayedSpan(0, 1 << 30, false)));
    }

    private Ending ending() throws InterruptedException {
        Ending how = endings.poll(20, TimeUnit.SECONDS);
        assertThat(how).as("it ended").isNotNull();
        return how;
    }

    private static Recording recording(MemoryLedger ledger, SoundInMemory.Wave wave) {
        EngineSetup setup = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 1), id -> {});
        return Recording.open(1, new SoundInMemory("played.wav", 44_100, 2, 44_100 * 60L, wave), PLAN, setup, ledger);
    }

    @Test
    void theCursorIsWithinFiveMillisecondsOfWhatIsHeardAfterTenMinutes() throws Exception {
        // each sample says which second it is of by its size, so that what was given tells its own place
        int rate = 11_025;
        int lineRate = 8_000;
        long seconds = 600;
        SampleBlocks stairs = Wave.blocks((c, n) -> (float) (n / rate) / 1000);
        RecordedLine devices = new RecordedLine(lineRate, false);
        double worst = 0;
        try (Player player = new Player(devices, endings::add)) {
            player.play(request(stairs, rate, new PlayedSpan(0, seconds * rate, false)));
            RecordedLine.Line line = devices.awaitLine(1);
            Random random = new Random(3);
            while (endings.isEmpty()) {
                line.awaitFull();
                line.hear(1 + random.nextInt(line.bufferFrames()));
                Heard heard = player.heard();
                if (heard != null && line.heardFrames() < line.writtenFrames()) {
                    worst = Math.max(worst, Math.abs(heard.position() / rate - (double) line.heardFrames() / lineRate));
                }
            }
            assertThat(ending()).isInstanceOf(Ending.Complete.class);
            // and the frames are of where the cursor said: each stair begins at its second
            short[] frames = line.frames();
            assertThat(frames).hasSize((int) (seconds * lineRate));
            for (int second = 1; second < seconds; second++) {
                int at = second * lineRate;
                while (frames[at] * 1000.0 / 32_768 > second - 0.5) {
                    at--;
                }
                worst = Math.max(worst, Math.abs((at + 1.0) / lineRate - second));
            }
        }
        assertThat(worst).isLessThan(0.005);
    }

    @Test
    void aRecordingClosedWhileItPlaysIsFreedAtOnceAndPlayingEnds() throws Exception {
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        try (Player player = new Player(devices, endings::add)) {
            for (int turn = 0; turn < 20; turn++) {
                Recording recording = recording(ledger, (c, n) -> (float) Math.sin(n * 0.05));
                player.play(request(
                        new BorrowedBlocks(recording, new HeardChannels.Pair(0, 1)),
                        44_100,
                        new PlayedSpan(0, 44_100 * 60L, true)));
                // most often the thread waits for the line, which nobody hears
                devices.awaitLine(turn + 1).awaitFull();
                long before = System.nanoTime();
                recording.close();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(200));
                devices.line().hear(LINE_HZ);
                devices.line().hear(LINE_HZ);
                assertThat(ending()).isInstanceOf(Ending.Stopped.class);
                assertThat(player.isPlaying()).isFalse();
            }
        }
        ledger.assertEmpty();
    }

    @Test
    void stoppingGivesTheLineBackThoughNobodyHearsIt() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        try (Player player = new Player(devices, endings::add)) {
            playForEver(player);
            devices.awaitLine(1).awaitFull();
            player.stop();
            assertThat(ending()).isInstanceOf(Ending.Stopped.class);
            assertThat(devices.line().isClosed()).isTrue();
            assertThat(player.heard()).isNull();
        }
    }

    @Test
    void withoutADeviceOneSentenceSaysSoAndLaterItPlays() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, true);
        devices.refuse("There is no sound device");
        try (Player player = new Player(devices, endings::add)) {
            PlayRequest request = request(Wave.blocks((c, n) -> 0.1f), LINE_HZ, new PlayedSpan(0, 48_000, false));
            player.play(request);
            assertThat(ending()).isEqualTo(new Ending.Failed("There is no sound device"));
            devices.refuse(null);
            player.play(request);
            assertThat(ending()).isInstanceOf(Ending.Complete.class);
            assertThat(devices.line().frames()).hasSize(48_000);
        }
    }

    @Test
    void aDeviceThatIsPulledOutEndsItWithOneSentence() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        try (Player player = new Player(devices, endings::add)) {
            playForEver(player);
            devices.awaitLine(1).awaitFull();
            devices.line().lose();
            assertThat(ending())
                    .isInstanceOfSatisfying(
                            Ending.Failed.class,
                            failed -> assertThat(failed.sentence()).contains("device is gone"));
            assertThat(devices.line().isClosed()).isTrue();
        }
    }

    @Test
    void whatIsNotDecodedYetIsWaitedFor() throws Exception {
        long[] there = {4800};
        SampleBlocks growing = new SampleBlocks() {
            @Override
            public int voices() {
                return 1;
            }

            @Override
            public void read(long first, int count, float[][] into, int offset) {
                for (int i = 0; i < count; i++) {
                    long n = first + i;
                    into[0][offset + i] = n >= 0 && n < there[0] ? 0.5f : 0;
                }
            }

            @Override
            public synchronized boolean holds(long end) {
                return end <= there[0] || there[0] == 48_000;
            }
        };
        RecordedLine devices = new RecordedLine(LINE_HZ, true);
        try (Player player = new Player(devices, endings::add)) {
            player.play(request(growing, LINE_HZ, new PlayedSpan(0, 48_000, false)));
            assertThat(endings.poll(200, TimeUnit.MILLISECONDS)).isNull();
            assertThat(player.isPlaying()).isTrue();
            there[0] = 48_000;
            assertThat(ending()).isInstanceOf(Ending.Complete.class);
        }
        short[] frames = devices.line().frames();
        assertThat(frames).hasSize(48_000);
        for (int i = 240; i < frames.length - 240; i++) {
            assertThat(frames[i]).isEqualTo((short) 16_384);
        }
    }

    @Test
    void theNewestRequestIsTheOneThatIsHeardHoweverManyThereWere() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        try (Player player = new Player(devices, endings::add)) {
            for (int i = 0; i < 200; i++) {
                float value = i / 400f;
                player.play(request(Wave.blocks((c, n) -> value), LINE_HZ, new PlayedSpan(0, 1 << 30, false)));
            }
            long end = System.nanoTime() + 20_000_000_000L;
            short newest = (short) Math.rint(199 / 400f * 32_768);
            // some before it may have been heard for a moment
            while (System.nanoTime() < end
                    && (devices.lines().isEmpty()
                            || devices.line().writtenFrames() < 1000
                            || devices.line().frames()[900] != newest)) {
                Thread.sleep(2);
            }
            assertThat(devices.line().frames()[900]).isEqualTo(newest);
            List<RecordedLine.Line> others =
                    devices.lines().subList(0, devices.lines().size() - 1);
            assertThat(others).allMatch(RecordedLine.Line::isClosed);
        }
        assertThat(devices.lines()).allMatch(RecordedLine.Line::isClosed);
    }

    @Test
    void nothingIsBorrowedWhileTheLineIsWrittenSoThatARecordingCanBeClosedInTheMiddleOfAWrite() throws Exception {
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
        Recording recording = recording(ledger, (c, n) -> (float) Math.sin(n * 0.05));
        AtomicLong nanos = new AtomicLong(-1);
        RecordedLine devices = new RecordedLine(LINE_HZ, true);
        // on the playing thread itself: a lease that it still held would have it wait for itself, two seconds long
        devices.beforeWrite(() -> {
            if (nanos.get() < 0) {
                long before = System.nanoTime();
                recording.close();
                nanos.set(System.nanoTime() - before);
                ledger.assertEmpty();
            }
        });
        try (Player player = new Player(devices, endings::add)) {
            player.play(request(
                    new BorrowedBlocks(recording, new HeardChannels.Pair(0, 1)),
                    44_100,
                    new PlayedSpan(0, 44_100 * 60L, true)));
            assertThat(ending()).isInstanceOf(Ending.Stopped.class);
        }
        assertThat(Duration.ofNanos(nanos.get())).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void aBlockIsBorrowedForLessThanTwentyMillisecondsInTheModesThatNeedMost() throws Exception {
        int fileHz = 500_000;
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
        EngineSetup engine = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 1), id -> {});
        SoundInMemory source = new SoundInMemory("bat.wav", fileHz, 2, fileHz * 4L, (c, n) -> n % 100 * 0.001f);
        Recording recording = Recording.open(1, source, PLAN, engine, ledger);
        try {
            BorrowedBlocks borrowed = new BorrowedBlocks(recording, new HeardChannels.Pair(0, 1));
            List<Long> nanos = new ArrayList<>();
            SampleBlocks watched = new SampleBlocks() {
                @Override
                public int voices() {
                    return borrowed.voices();
                }

                @Override
                public void read(long first, int count, float[][] into, int offset) throws IOException {
                    assertThat(count).isLessThanOrEqualTo(20_000);
                    long before = System.nanoTime();
                    borrowed.read(first, count, into, offset);
                    nanos.add(System.nanoTime() - before);
                }
            };
            for (PlayMode mode : List.of(
                    PlayMode.PLAIN,
                    new PlayMode.Speed(4, false),
                    new PlayMode.Speed(4, true),
                    new PlayMode.Heterodyne(45_000))) {
                PlaySetup setup = new PlaySetup(mode, Optional.of(new Band(10_000, 90_000)), fileHz, LINE_HZ);
                PlayedSound sound = new PlayedSound(watched, setup, new PlayedSpan(0, fileHz * 4L, true), 0);
                Wave.next(sound, LINE_HZ / 2);
                sound.seek(fileHz);
                Wave.next(sound, LINE_HZ / 2);
            }
            Collections.sort(nanos);
            assertThat(nanos).hasSizeGreaterThan(500);
            // all but the few in which another program had the processor
            assertThat(Duration.ofNanos(nanos.get(nanos.size() * 99 / 100))).isLessThan(Duration.ofMillis(20));
        } finally {
            recording.close();
        }
        ledger.assertEmpty();
    }

    @Test
    void tenThousandSeeksInARecordingMakeNoClickFailNothingAndLeaveNothing() throws Exception {
        double hz = 997;
        double amplitude = 0.9;
        int length = LINE_HZ * 10;
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
        EngineSetup engine = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 1), id -> {});
        SoundInMemory source = new SoundInMemory("seeks.wav", LINE_HZ, 1, length, Wave.tones(LINE_HZ, amplitude, hz));
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        Random random = new Random(11);
        PlayedSpan span = new PlayedSpan(0, length, true);
        Recording recording = Recording.open(1, source, PLAN, engine, ledger);
        try (Player player = new Player(devices, endings::add)) {
            player.play(request(new BorrowedBlocks(recording, new HeardChannels.One(0)), LINE_HZ, span));
            RecordedLine.Line line = devices.awaitLine(1);
            for (int seek = 0; seek < 10_000; seek++) {
                player.seek(random.nextDouble() * length, span);
                line.awaitFull();
                line.hear(random.nextInt(2 * LINE_HZ / 100));
            }
            assertThat(endings).isEmpty();
            player.stop();
            assertThat(ending()).isInstanceOf(Ending.Stopped.class);
            short[] frames = line.frames();
            assertThat(frames).hasSizeGreaterThan(1_000_000);
            int largest = Math.abs(frames[0]);
            for (int i = 1; i < frames.length; i++) {
                largest = Math.max(largest, Math.abs(frames[i] - frames[i - 1]));
            }
            double own = amplitude * 2 * Math.PI * hz / LINE_HZ * 32_768;
            assertThat((double) largest).isLessThan(1.1 * own).isGreaterThan(0.9 * own);
        } finally {
            recording.close();
        }
        ledger.assertEmpty();
    }

    @Test
    void theLevelIsThatOfTheMomentThatIsHeardWhateverTheVolume() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, false);
        // a second of a full sine, then a second of a square at a quarter
        SampleBlocks steps = Wave.blocks((c, n) ->
                n < LINE_HZ ? (float) (0.8 * Math.sin(2 * Math.PI * n / 48)) : n / 24 % 2 == 0 ? 0.25f : -0.25f);
        try (Player player = new Player(devices, endings::add)) {
            player.gain(0.1);
            player.play(request(steps, LINE_HZ, new PlayedSpan(0, 2 * LINE_HZ, false)));
            RecordedLine.Line line = devices.awaitLine(1);
            hear(line, LINE_HZ / 2);
            Heard sine = player.heard();
            hear(line, LINE_HZ * 3 / 2);
            Heard square = player.heard();
            assertThat(sine.peak()).isCloseTo(0.8f, within(0.001f));
            assertThat(sine.rms()).isCloseTo((float) (0.8 / Math.sqrt(2)), within(0.001f));
            assertThat(square.peak()).isEqualTo(0.25f);
            assertThat(square.rms()).isCloseTo(0.25f, within(1e-5f));
            int loudest = 0;
            for (short frame : line.frames()) {
                loudest = Math.max(loudest, Math.abs(frame));
            }
            assertThat(loudest).isCloseTo((int) (0.08 * 32_768), within(1));
        }
    }

    @Test
    void whatIsTooLoudIsMadeAsLoudAsCanBeOnlyAfterTheVolume() throws Exception {
        RecordedLine devices = new RecordedLine(LINE_HZ, true);
        try (Player player = new Player(devices, endings::add)) {
            player.gain(0.5);
            player.play(request(Wave.blocks((c, n) -> 1.5f), LINE_HZ, new PlayedSpan(0, 4_800, false)));
            assertThat(ending()).isInstanceOf(Ending.Complete.class);
            assertThat(devices.line().frames()[2_400]).isEqualTo((short) (0.75 * 32_768));
            player.gain(1);
            player.play(request(Wave.blocks((c, n) -> 1.5f), LINE_HZ, new PlayedSpan(0, 4_800, false)));
            assertThat(ending()).isInstanceOf(Ending.Complete.class);
            assertThat(devices.line().frames()[2_400]).isEqualTo(Short.MAX_VALUE);
        }
    }

    /** Everything a line buffers is heard, again and again, until so many frames were. */
    private static void hear(RecordedLine.Line line, long frames) throws InterruptedException {
        while (line.heardFrames() < frames) {
            line.awaitFull();
            line.hear(Math.min(line.bufferFrames(), frames - line.heardFrames()));
        }
    }
}
