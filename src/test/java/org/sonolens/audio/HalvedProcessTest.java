package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.Awaited.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.decode.KeptFiles;

/** The life of two processes that decode one file: how far it can be read meanwhile, and how they end. */
@Timeout(60)
class HalvedProcessTest extends HalvedFile {
    private static final long CUT = 3L * RATE_HZ;

    @Test
    void theMarkStaysInTheFirstHalfUntilThatIsThereAndThenJumpsOverTheSecond() throws Exception {
        decoders.are("SLOWLY", "DECODE", "exit 1");
        for (long memory : new long[] {MUCH_MEMORY, LITTLE_MEMORY}) {
            newCache();
            try (OpenedSound sound = new OpenedSound(flac, memory);
                    OpenedSound source = new OpenedSound(wav)) {
                long before = 0;
                long seen = 0;
                for (long mark = 0; mark < ALL; Thread.sleep(1)) {
                    mark = sound.source.availableFrames();
                    assertThat(mark).isGreaterThanOrEqualTo(before);
                    assertThat(mark <= CUT || mark == ALL).as("%d", mark).isTrue();
                    if (mark > before) {
                        assertThat(sound.read(before, (int) (mark - before)))
                                .isDeepEqualTo(source.read(before, (int) (mark - before)));
                        seen++;
                    }
                    if (mark < CUT) {
                        assertThat(sound.read(ALL - 1000, 1000)[0]).containsOnly(0);
                    }
                    before = mark;
                }
                assertThat(seen).isGreaterThan(5);
                assertThat(sound.whole().all()).isDeepEqualTo(source.all());
            }
        }
    }

    @Test
    void theMarkGrowsWithTheSecondHalfOnceTheFirstIsThere() throws Exception {
        decoders.are("DECODE", "SLOWLY", "exit 1");
        try (OpenedSound sound = new OpenedSound(flac)) {
            await(() -> sound.source.availableFrames() > CUT + 10_000);
            long mark = sound.source.availableFrames();
            assertThat(mark).isLessThan(ALL);
            assertThat(sound.source.isComplete()).isFalse();
            assertThat(sound.read(ALL - 100, 100)[0]).containsOnly(0);
            await(() -> sound.source.availableFrames() > mark);
            sound.whole();
            try (OpenedSound source = new OpenedSound(wav)) {
                assertThat(sound.all()).isDeepEqualTo(source.all());
            }
        }
    }

    @Test
    void whatIsDecodedToAFileInHalvesIsKeptForTheNextTime() throws Exception {
        new OpenedSound(flac, LITTLE_MEMORY).whole().close();
        try (OpenedSound again = new OpenedSound(flac, LITTLE_MEMORY);
                OpenedSound source = new OpenedSound(wav)) {
            assertThat(again.source.isComplete()).isTrue();
            assertThat(again.all()).isDeepEqualTo(source.all());
        }
        assertThat(decoders.started()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"both", "second", "again"})
    void closingInTheMiddleEndsAllProcessesAndFreesTheMemoryAtOnce(String slow) throws Exception {
        decoders.are(slow.equals("both") ? "SLOWLY" : "DECODE", slow.equals("again") ? "exit 1" : "SLOWLY", "SLOWLY");
        for (long memory : new long[] {MUCH_MEMORY, LITTLE_MEMORY}) {
            newCache();
            OpenedSound sound = new OpenedSound(flac, memory);
            int running = slow.equals("both") ? 2 : 1;
            await(() -> decoders.started().contains(slow.equals("again") ? "whole" : "second")
                    && FakedDecoders.running() == running);
            Thread.sleep(200);
            assertThat(sound.source.isComplete()).isFalse();
            long start = System.nanoTime();
            sound.close();
            assertThat(System.nanoTime() - start).isLessThan(500_000_000);
            await(() -> FakedDecoders.running() == 0 && decodingThreads() == 0);
            assertThat(sound.source.completed()).isCancelled();
            await(() -> kept().isEmpty());
            decoders.forgetStarted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECODE", "exit 1", "DECODE; exit 1"})
    void closingAtAnyTimeLeavesNothing(String second) throws Exception {
        decoders.are("DECODE", second, "DECODE");
        for (int i = 0; i < 30; i++) {
            newCache();
            long start;
            try (OpenedSound sound = new OpenedSound(flac, i % 2 == 0 ? MUCH_MEMORY : LITTLE_MEMORY)) {
                Thread.sleep(i * 4L);
                start = System.nanoTime();
                sound.source.stop();
            }
            assertThat(System.nanoTime() - start).isLessThan(500_000_000);
            await(() -> FakedDecoders.running() == 0 && decodingThreads() == 0);
        }
    }

    @Test
    void stoppingEndsAllProcesses() throws Exception {
        decoders.are("SLOWLY", "SLOWLY", "exit 1");
        try (OpenedSound sound = new OpenedSound(flac)) {
            await(() -> FakedDecoders.running() == 2);
            sound.source.stop();
            await(() -> FakedDecoders.running() == 0 && decodingThreads() == 0);
            assertThat(sound.source.completed()).isCancelled();
        }
        assertThat(decoders.started()).doesNotContain("whole");
    }

    private List<Path> kept() throws Exception {
        return KeptFiles.in(cache());
    }

    private static long decodingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("decoder (2 )?voices.*"))
                .count();
    }
}
