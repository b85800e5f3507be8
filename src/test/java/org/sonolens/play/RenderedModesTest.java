package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mode rendered into a buffer, and its lines measured by the program's own transform. */
class RenderedModesTest {
    private static final int LINE_HZ = 48_000;
    private static final int FRAMES = 80_000;
    private static final int FROM = 8_000;

    private static double dbfs(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    private static Lines lines(double rateHz, PlayMode mode, double... hz) throws Exception {
        PlaySetup setup = new PlaySetup(mode, Optional.empty(), rateHz, LINE_HZ);
        float[] made = Wave.rendered(Wave.blocks(Wave.tones(rateHz, 0.3, hz)), setup, 0, FRAMES);
        return Lines.of(made, FROM, LINE_HZ);
    }

    @Test
    void ofOneKilohertzAndFortyAt192KilohertzOnlyTheFirstIsHeardAndUnchanged() throws Exception {
        Lines lines = lines(192_000, PlayMode.PLAIN, 1000, 40_000);
        Lines.Line line = lines.highest(0, 24_000);
        assertThat(line.hz()).isCloseTo(1000, within(0.01));
        assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(0.1));
        assertThat(lines.highestBeside(1000)).isLessThan(-80);
    }

    @ParameterizedTest
    @ValueSource(doubles = {8_000, 11_025, 22_050, 44_100, 96_000, 250_000, 256_000, 384_000, 500_000, 960_000})
    void aToneKeepsItsFrequencyAndLevelFromEveryRateAndNothingElseIsHeard(double rateHz) throws Exception {
        double hz = 3_000;
        Lines lines = lines(rateHz, PlayMode.PLAIN, hz);
        Lines.Line line = lines.highest(0, 24_000);
        assertThat(line.hz()).isCloseTo(hz, within(0.01));
        assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(0.1));
        assertThat(lines.highestBeside(hz)).isLessThan(-90);
    }

    @Test
    void whatIsAboveTheLinesOwnHalfIsNotFoldedDown() throws Exception {
        assertThat(lines(192_000, PlayMode.PLAIN, 24_100, 30_000, 47_000, 60_000, 90_000)
                        .highestBeside())
                .isLessThan(-90);
    }

    @Test
    void theSameRateIsPlayedSampleForSample() throws Exception {
        PlaySetup setup = new PlaySetup(PlayMode.PLAIN, Optional.empty(), LINE_HZ, LINE_HZ);
        var wave = Wave.tones(LINE_HZ, 0.3, 440, 17_000);
        float[] made = Wave.rendered(Wave.blocks(wave), setup, 100, 5_000);
        for (int i = 240; i < made.length; i++) {
            assertThat(made[i]).isEqualTo(wave.at(0, 100 + i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void timeExpansionBringsUltrasoundDownByItsFactor(int factor) throws Exception {
        Lines lines = lines(256_000, new PlayMode.Expansion(factor), 45_000);
        Lines.Line line = lines.highest(0, 24_000);
        assertThat(line.hz()).isCloseTo(45_000.0 / factor, within(0.01));
        assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(0.1));
        assertThat(lines.highestBeside(45_000.0 / factor)).isLessThan(-90);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 1.5, 4})
    void anotherSpeedMovesThePitchWithIt(double speed) throws Exception {
        Lines lines = lines(96_000, new PlayMode.Speed(speed, false), 4_000);
        Lines.Line line = lines.highest(0, 24_000);
        assertThat(line.hz()).isCloseTo(4_000 * speed, within(0.01));
        assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(0.1));
        assertThat(lines.highestBeside(4_000 * speed)).isLessThan(-85);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5, 0.8, 1.25, 2, 4})
    void aChordWhosePitchIsKeptIsWithinFiveCentsAtEverySpeed(double speed) throws Exception {
        double[] chord = {261.626, 329.628, 391.995};
        var wave = Wave.tones(44_100, 0.2, chord);
        PlaySetup setup = new PlaySetup(new PlayMode.Speed(speed, true), Optional.empty(), 44_100, LINE_HZ);
        float[] made = Wave.rendered(Wave.blocks(wave), setup, 0, FRAMES);
        Lines lines = Lines.of(made, FROM, LINE_HZ);
        for (double hz : chord) {
            Lines.Line line = lines.highest(hz * 0.95, hz * 1.05);
            double cents = 1200 * Math.log(line.hz() / hz) / Math.log(2);
            assertThat(cents).as("cents of %s Hz at speed %s", hz, speed).isBetween(-5.0, 5.0);
        }
    }

    @Test
    void keptPitchHasTheTimeOfItsSpeed() throws Exception {
        // a click each half second of sound is one each second at half speed
        int rate = 48_000;
        SampleBlocks clicks = Wave.blocks((c, n) -> Math.floorMod(n, rate / 2) < 48 ? 0.5f : 0);
        PlaySetup setup = new PlaySetup(new PlayMode.Speed(0.5, true), Optional.empty(), rate, LINE_HZ);
        float[] made = Wave.rendered(clicks, setup, 0, 20 * LINE_HZ);
        for (int second = 1; second < 20; second++) {
            int loudest = second * LINE_HZ - LINE_HZ / 2;
            for (int i = loudest; i < second * LINE_HZ + LINE_HZ / 2 && i < made.length; i++) {
                loudest = Math.abs(made[i]) > Math.abs(made[loudest]) ? i : loudest;
            }
            assertThat((double) loudest / LINE_HZ)
                    .as("the click of second %s", second)
                    .isCloseTo(second, within(0.03));
        }
    }

    @Test
    void aHeterodyneGivesTheDistanceFromItsTuningOnBothSides() throws Exception {
        for (double hz : new double[] {45_000, 41_000}) {
            Lines lines = lines(256_000, new PlayMode.Heterodyne(43_000), hz);
            Lines.Line line = lines.highest(0, 24_000);
            assertThat(line.hz()).isCloseTo(2_000, within(0.01));
            assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(1.0));
            assertThat(lines.highestBeside(2_000)).isLessThan(-80);
        }
    }

    @Test
    void aHeterodyneLetsNothingThroughAboveItsLowPass() throws Exception {
        Lines lines = lines(256_000, new PlayMode.Heterodyne(43_000), 45_000, 49_000, 55_000, 20_000, 1_000, 100_000);
        Lines.Line above = lines.highest(Rendering.HETERODYNE_STOP_HZ, 24_000);
        assertThat(above.dbfs()).isLessThan(-90);
        assertThat(lines.highest(0, 5_000).hz()).isCloseTo(2_000, within(0.01));
    }

    /** The second pair makes no whole number of turns in any block. */
    @ParameterizedTest
    @CsvSource({"43000, 44000", "43100, 44050.5"})
    void aHeterodyneFollowsItsTuningWhileItPlaysWithoutAClick(double first, double second) throws Exception {
        PlaySetup setup = new PlaySetup(new PlayMode.Heterodyne(first), Optional.empty(), 256_000, LINE_HZ);
        PlayedSound sound = new PlayedSound(
                Wave.blocks(Wave.tones(256_000, 0.3, 45_000)), setup, new PlayedSpan(0, Long.MAX_VALUE / 4, false), 0);
        float[] before = Wave.next(sound, FRAMES);
        sound.change(setup.withMode(new PlayMode.Heterodyne(second)));
        float[] after = Wave.next(sound, FRAMES);
        for (double tuned : new double[] {first, second}) {
            Lines lines = Lines.of(tuned == first ? before : after, FROM, LINE_HZ);
            Lines.Line line = lines.highest(0, 24_000);
            assertThat(line.hz()).isCloseTo(45_000 - tuned, within(0.01));
            assertThat(line.dbfs()).isCloseTo(dbfs(0.3), within(1.0));
            assertThat(lines.highestBeside(45_000 - tuned)).isLessThan(-80);
        }
        double own = 0.3 * 2 * Math.PI * (45_000 - first) / LINE_HZ;
        float last = before[before.length - 1];
        for (int i = 0; i < 4_000; i++) {
            assertThat(Math.abs(after[i] - last)).isLessThan((float) (1.1 * own));
            last = after[i];
        }
    }

    @Test
    void aBandLeavesWhatIsInItAndTakesAwayTheRest() throws Exception {
        PlaySetup setup =
                new PlaySetup(new PlayMode.Expansion(10), Optional.of(new Band(30_000, 60_000)), 256_000, LINE_HZ);
        float[] made = Wave.rendered(Wave.blocks(Wave.tones(256_000, 0.2, 10_000, 45_000, 120_000)), setup, 0, FRAMES);
        Lines lines = Lines.of(made, FROM, LINE_HZ);
        assertThat(lines.highest(4_400, 4_600).dbfs()).isCloseTo(dbfs(0.2), within(0.5));
        assertThat(lines.highest(900, 1_100).dbfs()).isLessThan(dbfs(0.2) - 60);
        assertThat(lines.highest(11_900, 12_100).dbfs()).isLessThan(dbfs(0.2) - 45);
    }

    @Test
    void voicesStayApartThoughTheyAreStretchedAsOne() throws Exception {
        SampleBlocks two = Wave.blocks(2, (c, n) -> (float) (0.3 * Math.sin(2 * Math.PI * n * (c + 1) * 700 / 44_100)));
        PlaySetup setup = new PlaySetup(new PlayMode.Speed(0.7, true), Optional.empty(), 44_100, LINE_HZ);
        PlayedSound sound = new PlayedSound(two, setup, new PlayedSpan(0, 1 << 30, false), 0);
        float[][] made = new float[2][480];
        float[] right = new float[FRAMES];
        for (int at = 0; at < FRAMES; ) {
            int count = sound.next(made, Math.min(480, FRAMES - at));
            System.arraycopy(made[1], 0, right, at, count);
            at += count;
        }
        Lines lines = Lines.of(right, FROM, LINE_HZ);
        assertThat(lines.highest(1_300, 1_500).dbfs()).isCloseTo(dbfs(0.3), within(0.1));
        assertThat(lines.highest(600, 800).dbfs()).isLessThan(-80);
    }

    @Test
    void aTimeExpandedFilePlaysInTheTimeOfTheSoundAsItWas() throws Exception {
        // recorded at 441 kHz, stored as 44.1 kHz: 3 kHz in it was 30 kHz, which nobody hears; expanded ×10 it is 3 kHz
        double trueRate = 441_000;
        Lines plain = lines(trueRate, PlayMode.PLAIN, 30_000);
        assertThat(plain.highestBeside()).isLessThan(-90);
        Lines expanded = lines(trueRate, new PlayMode.Expansion(10), 30_000);
        assertThat(expanded.highest(0, 24_000).hz()).isCloseTo(3_000, within(0.01));
    }
}
