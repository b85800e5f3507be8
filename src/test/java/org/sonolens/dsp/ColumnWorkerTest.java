package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeLeakCheck;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

@Tag("engine")
@ExtendWith(NativeLeakCheck.class)
class ColumnWorkerTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 256, 512, 64);
    private static final int BINS = PLAN.bins();

    private LedgerAccount account;
    private SpectrogramEngine engine;
    private ColumnWorker worker;

    @BeforeEach
    void open(MemoryLedger ledger) {
        float[][] channels = new float[3][60_000];
        for (int c = 0; c < channels.length; c++) {
            Random random = new Random(c);
            for (int n = 0; n < channels[c].length; n++) {
                channels[c][n] = (float) (0.05 * random.nextGaussian());
            }
        }
        account = ledger.openAccount(AccountKind.SCRATCH, "test");
        engine = SpectrogramEngine.open(
                SoundInMemory.of("three.wav", 8000, channels),
                PLAN,
                new Transforms(FftEngines.choose(FftChoice.configured()), 1),
                ledger.budgetBytes(),
                account);
        worker = engine.takeWorker();
    }

    @AfterEach
    void close() {
        engine.giveBack(worker);
        engine.close();
        account.close();
    }

    private short[][] pool(Voices voices, Statistic statistic, long first, long end) throws IOException {
        worker.select(voices);
        short[][] codes = new short[voices.bands()][BINS];
        assertThat(worker.pool(new FrameRange(first, end), PLAN.hop(), end, statistic, codes, () -> false))
                .isTrue();
        return codes;
    }

    private static final Voices ONE = new Voices(1, 1, 1, false);

    @Test
    void theMaximumOfManyFramesIsBitForBitTheMaximumOfItsParts() throws IOException {
        short[] all = pool(ONE, Statistic.MAX, 0, 900)[0];
        short[] parts = new short[BINS];
        java.util.Arrays.fill(parts, Short.MIN_VALUE);
        long[] cuts = {0, 1, 7, 256, 257, 600, 900};
        for (int i = 0; i + 1 < cuts.length; i++) {
            short[] part = pool(ONE, Statistic.MAX, cuts[i], cuts[i + 1])[0];
            for (int k = 0; k < BINS; k++) {
                parts[k] = (short) Math.max(parts[k], part[k]);
            }
        }
        assertThat(parts).isEqualTo(all);
    }

    @Test
    void theMeanIsThatOfThePowerWithinTwoHundredthsOfADecibel() throws IOException {
        short[] all = pool(ONE, Statistic.MEAN, 100, 500)[0];
        double[] power = new double[BINS];
        double[] levels = new double[BINS];
        for (long f = 100; f < 500; f++) {
            worker.levels(f, 1, levels);
            for (int k = 0; k < BINS; k++) {
                power[k] += Math.pow(10, levels[k] / 10) / 400;
            }
        }
        for (int k = 0; k < BINS; k++) {
            assertThat(LevelCode.dbfs(all[k])).isCloseTo(10 * Math.log10(power[k]), within(0.02));
        }
    }

    @Test
    void theSameFramesGiveTheSameCodesWhateverWasReadBefore() throws IOException {
        short[] first = pool(ONE, Statistic.MAX, 300, 310)[0];
        pool(ONE, Statistic.MAX, 0, 900);
        pool(new Voices(3, 1, 0, false), Statistic.MEAN, 17, 19);
        pool(ONE, Statistic.MAX, 305, 320);
        pool(ONE, Statistic.MAX, 290, 301);
        assertThat(pool(ONE, Statistic.MAX, 300, 310)[0]).isEqualTo(first);
        worker.forgetSamples();
        assertThat(pool(ONE, Statistic.MAX, 300, 310)[0]).isEqualTo(first);
    }

    @Test
    void theLargestOfSeveralChannelsIsThatOfTheirOwnLevels() throws IOException {
        for (Statistic statistic : Statistic.values()) {
            short[][] each = pool(new Voices(3, 1, 0, false), statistic, 40, 60);
            short[] largest = pool(new Voices(1, 3, 0, false), statistic, 40, 60)[0];
            for (int k = 0; k < BINS; k++) {
                int expected = Math.max(each[0][k], Math.max(each[1][k], each[2][k]));
                assertThat((int) largest[k]).as(statistic + ", bin " + k).isEqualTo(expected);
            }
        }
    }

    @Test
    void unwantedWorkStopsAtTheNextFrame() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        worker.select(ONE);
        boolean whole = worker.pool(
                new FrameRange(0, 900), 64, 900, Statistic.MAX, new short[1][BINS], () -> asked.incrementAndGet() > 3);
        assertThat(whole).isFalse();
        assertThat(asked).hasValue(4);
    }
}
