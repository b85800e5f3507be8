package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;

class WaveformEngineTest {
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);

    /** Something a test does with an open engine. */
    @FunctionalInterface
    private interface Use {
        void with(WaveformEngine engine, WaveformWorker worker) throws IOException;
    }

    private void open(float[][] channels, Use use) throws IOException {
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
        try (account;
                WaveformEngine engine = WaveformEngine.open(SoundInMemory.of("x.wav", 8000, channels), 1, account)) {
            WaveformWorker worker = engine.takeWorker();
            use.with(engine, worker);
            engine.giveBack(worker);
        }
        ledger.assertEmpty();
    }

    private static float[][] random(long seed, int channels, int frames) {
        Random random = new Random(seed);
        float[][] all = new float[channels][frames];
        for (float[] channel : all) {
            for (int n = 0; n < frames; n++) {
                channel[n] = random.nextFloat() * 2 - 1;
            }
        }
        return all;
    }

    private static void fillAll(WaveformEngine engine, WaveformWorker worker) throws IOException {
        for (int unit = 0; unit < engine.units(); unit++) {
            assertThat(worker.fill(unit, () -> false)).isTrue();
        }
    }

    @Property(tries = 150)
    void theExtentOfAnyStretchIsThatOfItsSamplesByWholeBlocks(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 700_000) int frames,
            @ForAll @IntRange(min = -1000, max = 800_000) int from,
            @ForAll @IntRange(min = 1, max = 800_000) int length,
            @ForAll long seed)
            throws IOException {
        float[][] sound = random(seed, channels, frames);
        open(sound, (engine, worker) -> {
            fillAll(engine, worker);
            int block = engine.samplesPerBlock();
            long first = from;
            long end = from + (long) length;
            Extent[] extents = worker.extents();
            assertThat(worker.extents(first, end, extents)).isTrue();
            boolean blocks = end - first >= 2L * block;
            // a stretch of two blocks or more is of the blocks that begin in it
            long begin = blocks ? Math.ceilDiv(Math.max(0, first), (long) block) * block : Math.max(0, first);
            long stop = Math.min(frames, blocks ? Math.ceilDiv(end, (long) block) * block : end);
            for (int c = 0; c < channels; c++) {
                assertIs(extents[c], sound[c], begin, stop);
            }
        });
    }

    private static void assertIs(Extent extent, float[] samples, long begin, long stop) {
        if (stop <= begin) {
            assertThat(extent.isEmpty()).isTrue();
            return;
        }
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        double squares = 0;
        for (long n = begin; n < stop; n++) {
            float v = samples[(int) n];
            min = Math.min(min, v);
            max = Math.max(max, v);
            squares += (double) v * v;
        }
        assertThat(extent.min()).isEqualTo(min);
        assertThat(extent.max()).isEqualTo(max);
        assertThat(extent.meanSquare()).isCloseTo(squares / (stop - begin), within(1e-6));
    }

    @Test
    void oneSampleInAMillionIsNeverLost() throws IOException {
        float[] quiet = new float[1_000_000];
        quiet[777_777] = -0.9f;
        open(new float[][] {quiet}, (engine, worker) -> {
            fillAll(engine, worker);
            assertThat(engine.isComplete()).isTrue();
            assertThat(engine.peak()).isEqualTo(0.9f);
            int columns = 0;
            Extent[] extents = worker.extents();
            for (int c = 0; c < 1600; c++) {
                worker.extents(c * 625L, (c + 1) * 625L, extents);
                columns += extents[0].min() == -0.9f ? 1 : 0;
            }
            assertThat(columns).isEqualTo(1);
        });
    }

    @Test
    void whatIsNotFilledYetIsLeftOutAndSaidToBe() throws IOException {
        open(random(1, 1, 600_000), (engine, worker) -> {
            assertThat(engine.units()).isEqualTo(3);
            worker.fill(1, () -> false);
            assertThat(engine.isFilled(1)).isTrue();
            assertThat(engine.isComplete()).isFalse();
            Extent[] extents = worker.extents();
            assertThat(worker.extents(0, 600_000, extents)).isFalse();
            assertThat(extents[0].isEmpty()).isFalse();
            assertThat(worker.extents(300_000, 400_000, extents)).isTrue();
            assertThat(worker.extents(0, 100_000, extents)).isFalse();
            assertThat(extents[0].isEmpty()).isTrue();
        });
    }

    @Test
    void unwantedFillingStopsAndLeavesTheUnitUnfilled() throws IOException {
        open(random(2, 2, 300_000), (engine, worker) -> {
            assertThat(worker.fill(0, () -> true)).isFalse();
            assertThat(engine.isFilled(0)).isFalse();
            assertThat(engine.peak()).isZero();
        });
    }

    @Test
    void aWorkerTooManyIsMisuse() throws IOException {
        open(random(3, 1, 1000), (engine, worker) -> {
            // those that play and look for pitches
            engine.takeWorker();
            engine.takeWorker();
            assertThatThrownBy(engine::takeWorker).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void thePyramidStaysSmallHoweverLongTheFile() {
        for (long samples : new long[] {1, 200, 96_000, 1L << 30, 43_200_000_000L}) {
            for (int channels : new int[] {1, 2, 8, 256}) {
                assertThat(WaveformPyramid.bytes(samples, channels)).isBetween(1L, 9 * MemoryLedger.MIB);
            }
        }
    }

    @Test
    void afterCloseTheWaveformRefusesEverything() throws IOException {
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
        WaveformEngine engine = WaveformEngine.open(SoundInMemory.of("x.wav", 8000, random(4, 1, 5000)), 1, account);
        WaveformWorker worker = engine.takeWorker();
        fillAll(engine, worker);
        engine.close();
        engine.close();
        account.close();
        assertThat(engine.reservedBytes()).isZero();
        assertThatThrownBy(() -> worker.extents(0, 5000, worker.extents())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> worker.fill(0, () -> false)).isInstanceOf(IllegalStateException.class);
        ledger.assertEmpty();
    }
}
