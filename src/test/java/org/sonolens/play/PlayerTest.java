package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
            while (devices.lines().isEmpty()) {
                Thread.sleep(1);
            }
            RecordedLine.Line line = devices.line();
            Random random = new Random(3);
            while (endings.isEmpty()) {
                line.awaitFull();
                line.hear(1 + random.nextInt(3800));
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
                int lines = turn + 1;
                while (devices.lines().size() < lines) {
                    Thread.sleep(1);
                }
                // most often the thread waits for the line, which nobody hears
                devices.line().awaitFull();
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
            player.play(request(Wave.blocks((c, n) -> 0.1f), LINE_HZ, new PlayedSpan(0, 1 << 30, false)));
            while (devices.lines().isEmpty()) {
                Thread.sleep(1);
            }
            devices.line().awaitFull();
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
            player.play(request(Wave.blocks((c, n) -> 0.1f), LINE_HZ, new PlayedSpan(0, 1 << 30, false)));
            while (devices.lines().isEmpty()) {
                Thread.sleep(1);
            }
            devices.line().awaitFull();
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
}
