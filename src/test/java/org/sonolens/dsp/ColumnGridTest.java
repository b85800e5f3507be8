package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.sonolens.view.TimeSpan;

/** Columns against DESIGN's rule: frame f is in column p when p(t1−t0) ≤ (f·hop−t0)·W < (p+1)(t1−t0). */
class ColumnGridTest {
    @Property(tries = 500)
    void framesFallIntoColumnsExactlyByTheRule(
            @ForAll @LongRange(min = -5000, max = 1_000_000) long t0,
            @ForAll @LongRange(min = 1, max = 20_000) long length,
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 3000) int hop) {
        TimeSpan span = new TimeSpan(t0, t0 + length);
        ColumnGrid grid = ColumnGrid.of(span, width, hop);
        long first = grid.firstColumn(span);
        for (long p = 0; p < width; p++) {
            long from = grid.firstFrame(first + p);
            long end = grid.firstFrame(first + p + 1);
            for (long f = from - 2; f <= end + 2; f++) {
                long place = (f * hop - t0) * width;
                boolean inside = p * length <= place && place < (p + 1) * length;
                assertThat(f >= from && f < end)
                        .as("frame " + f + " in column " + p)
                        .isEqualTo(inside);
            }
        }
    }

    @Property(tries = 500)
    void aColumnWithoutFramesTakesTheExistingFrameNearestToItsMiddle(
            @ForAll @LongRange(min = -500, max = 5000) long t0,
            @ForAll @LongRange(min = 1, max = 2000) long length,
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 500) int hop,
            @ForAll @LongRange(min = 1, max = 40) long frames) {
        TimeSpan span = new TimeSpan(t0, t0 + length);
        ColumnGrid grid = ColumnGrid.of(span, width, hop);
        for (long p = 0; p < width; p++) {
            FrameRange range = FrameRange.of(grid, grid.firstColumn(span) + p, frames);
            long nearest = 0;
            long count = 0;
            for (long f = 0; f < frames; f++) {
                long place = (f * hop - t0) * width;
                if (p * length <= place && place < (p + 1) * length) {
                    count++;
                }
                if (distance(f, p, t0, length, width, hop) <= distance(nearest, p, t0, length, width, hop)) {
                    nearest = f;
                }
            }
            if (count > 0) {
                assertThat(range.frames()).isEqualTo(count);
            } else {
                assertThat(range).isEqualTo(new FrameRange(nearest, nearest + 1));
            }
        }
    }

    /** From the middle of column p, in samples times 2W. */
    private static long distance(long f, long p, long t0, long length, int width, int hop) {
        return Math.abs(2 * (f * hop - t0) * width - (2 * p + 1) * length);
    }

    @Property(tries = 500)
    void viewsAWholeNumberOfColumnsApartShareTheirGridAndTheNumbersOfTheirColumns(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long t0,
            @ForAll @IntRange(min = 1, max = 4000) int samplesPerColumn,
            @ForAll @IntRange(min = 1, max = 4096) int width,
            @ForAll @IntRange(min = -10_000, max = 10_000) int columns,
            @ForAll @IntRange(min = 1, max = 3000) int hop) {
        long length = (long) samplesPerColumn * width;
        long moved = t0 + (long) columns * samplesPerColumn;
        TimeSpan here = new TimeSpan(t0, t0 + length);
        TimeSpan there = new TimeSpan(moved, moved + length);
        ColumnGrid grid = ColumnGrid.of(here, width, hop);
        assertThat(ColumnGrid.of(there, width, hop)).isEqualTo(grid);
        assertThat(grid.firstColumn(there) - grid.firstColumn(here)).isEqualTo(columns);
    }

    @Test
    void aDayOfSoundAtAScreensWidthDoesNotOverflow() {
        long samples = 24L * 3600 * 500_000;
        TimeSpan span = new TimeSpan(0, samples);
        ColumnGrid grid = ColumnGrid.of(span, 4096, 96);
        assertThat(grid.firstFrame(0)).isZero();
        assertThat(grid.firstFrame(4096)).isEqualTo(Math.ceilDiv(samples, 96L));
        assertThat(FrameRange.of(grid, 4095, Math.ceilDiv(samples, 96L)).end()).isEqualTo(Math.ceilDiv(samples, 96L));
    }

    /** Against whole numbers without a limit. */
    @Test
    void gridsOverThousandsOfMillionsOfSamplesAreExact() {
        Random random = new Random(33);
        for (int i = 0; i < 2000; i++) {
            long recording = 1L << 31 + random.nextInt(9);
            int width = 1 + random.nextInt(4000);
            int hop = 1 << random.nextInt(17);
            long length = i % 3 == 0 ? recording : Math.max(1, random.nextLong(1L << 1 + random.nextInt(33)));
            long t0 = i % 3 == 0 ? 0 : random.nextLong(recording) - length / 2;
            TimeSpan span = new TimeSpan(t0, t0 + length);
            ColumnGrid grid = ColumnGrid.of(span, width, hop);
            for (int p : new int[] {0, random.nextInt(width), width - 1, width}) {
                long c = grid.firstColumn(span) + p;
                BigInteger edge = big(t0).multiply(big(width)).add(big(p).multiply(big(length)));
                BigInteger step = big(hop).multiply(big(width));
                BigInteger[] first = edge.divideAndRemainder(step);
                long ceiling = first[0].longValueExact() + (first[1].signum() > 0 ? 1 : 0);
                assertThat(grid.firstFrame(c)).as("column " + p + " of " + span).isEqualTo(ceiling);
                BigInteger twiceMiddle = edge.shiftLeft(1).add(big(length));
                BigInteger off = twiceMiddle
                        .subtract(big(grid.nearestFrame(c)).multiply(step).shiftLeft(1))
                        .abs();
                assertThat(off).as("frame nearest to the middle of column " + p).isLessThanOrEqualTo(step);
            }
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void allColumnsTogetherHoldEveryFrameOnce() {
        TimeSpan span = new TimeSpan(0, 96_001);
        ColumnGrid grid = ColumnGrid.of(span, 77, 64);
        long frames = Math.ceilDiv(96_001L, 64L);
        long next = 0;
        for (int p = 0; p < 77; p++) {
            FrameRange range = FrameRange.of(grid, grid.firstColumn(span) + p, frames);
            assertThat(range.first()).isEqualTo(next);
            next = range.end();
        }
        assertThat(next).isEqualTo(frames);
    }

    @Test
    void impossibleGridsAreMisuse() {
        assertThatThrownBy(() -> new ColumnGrid(5, 5, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ColumnGrid(0, 5, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameRange(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
