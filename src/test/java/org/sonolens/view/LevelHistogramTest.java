package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.ShortRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LevelHistogramTest {
    @Test
    void theMedianOfFourLevelsLiesBetweenTheMiddleTwo() {
        LevelHistogram levels = of(-8000, -6000, -6001, -2000);
        assertThat(levels.count()).isEqualTo(4);
        assertThat(levels.percentile(50)).isCloseTo(-60.005, within(1e-9));
        assertThat(levels.percentile(0)).isEqualTo(-80);
        assertThat(levels.percentile(100)).isEqualTo(-20);
    }

    @Property(tries = 200)
    void percentilesAreThoseOfTheSortedLevels(
            @ForAll @Size(min = 1, max = 50) short[] levels, @ForAll @DoubleRange(max = 100) double percent) {
        LevelHistogram histogram = new LevelHistogram();
        histogram.addAll(levels, 0, levels.length);
        int[] sorted = new int[levels.length];
        Arrays.setAll(sorted, i -> Math.max(levels[i], -20_000));
        Arrays.sort(sorted);
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        double expected = sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
        assertThat(histogram.percentile(percent)).isCloseTo(expected / 100, within(1e-9));
    }

    @Property(tries = 200)
    void countAboveCountsStrictlyAndAboveKeepsTheSame(
            @ForAll @Size(max = 50) short[] levels, @ForAll @ShortRange(min = -20_000) short limit) {
        LevelHistogram histogram = new LevelHistogram();
        histogram.addAll(levels, 0, levels.length);
        long expected = 0;
        for (short level : levels) {
            expected += level > limit ? 1 : 0;
        }
        assertThat(histogram.countAbove(limit)).isEqualTo(expected);
        assertThat(histogram.above(limit).count()).isEqualTo(expected);
    }

    @Test
    void onlyTheStretchAskedForIsCounted() {
        LevelHistogram levels = new LevelHistogram();
        levels.addAll(new short[] {-100, -200, -300, -400}, 1, 3);
        assertThat(levels.count()).isEqualTo(2);
        assertThat(levels.percentile(0)).isEqualTo(-3);
        assertThat(levels.percentile(100)).isEqualTo(-2);
    }

    @Test
    void whatIsBelowTheLowestCountsAsTheLowest() {
        LevelHistogram levels = of(Short.MIN_VALUE, -20_000);
        assertThat(levels.percentile(50)).isEqualTo(-200);
        assertThat(levels.countAbove((short) -20_000)).isZero();
        assertThat(levels.countAbove(Short.MIN_VALUE)).isEqualTo(2);
    }

    @Test
    void theLoudestLevelsHaveAPlace() {
        assertThat(of(Short.MAX_VALUE).percentile(50)).isEqualTo(327.67);
    }

    @Test
    void mergingCountsBoth() {
        LevelHistogram levels = of(-100, -200);
        levels.merge(of(-300));
        assertThat(levels.count()).isEqualTo(3);
        assertThat(levels.percentile(0)).isEqualTo(-3);
    }

    @Test
    void withoutLevelsThereIsNoPercentile() {
        assertThatIllegalStateException().isThrownBy(() -> new LevelHistogram().percentile(50));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0).percentile(101));
    }

    private static LevelHistogram of(int... levels) {
        LevelHistogram histogram = new LevelHistogram();
        for (int level : levels) {
            histogram.add((short) level);
        }
        return histogram;
    }

    @Test
    void levelsFromOneToBelowAnotherAreCountedWithTheFirstAndWithoutTheLast() {
        LevelHistogram histogram = new LevelHistogram();
        for (short level : new short[] {-25_000, -20_000, -8_001, -8_000, -7_901, -7_900, 0, Short.MAX_VALUE}) {
            histogram.add(level);
        }
        assertThat(histogram.countFrom(-8_000, -7_900)).isEqualTo(2);
        assertThat(histogram.countFrom(-8_001, -7_899)).isEqualTo(4);
        assertThat(histogram.countFrom(-20_000, -19_999)).isEqualTo(2);
        assertThat(histogram.countFrom(-30_000, 40_000)).isEqualTo(8);
        assertThat(histogram.countFrom(1, 1)).isZero();
    }
}
