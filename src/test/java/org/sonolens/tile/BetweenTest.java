package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.FrameRange;
import org.sonolens.view.TimeSpan;

class BetweenTest {
    @Test
    void aColumnWithAFrameOfItsOwnIsThatFrame() {
        // frames at 0, 100, 200 …; columns of 50 samples: every other one has a frame
        ColumnGrid grid = ColumnGrid.of(new TimeSpan(0, 1000), 20, 100);
        assertThat(Between.of(grid, 0, 10)).isNull();
        Between between = Between.of(grid, 1, 10);
        assertThat(between).isEqualTo(new Between(0, 1, 0.75));
        assertThat(Between.of(grid, 19, 10)).as("nothing after the last frame").isNull();
    }

    @Test
    void theMiddleLiesBetweenTheTwoFramesAroundItOnAnyGrid() {
        Random random = new Random(11);
        int between = 0;
        for (int i = 0; i < 20_000; i++) {
            long first = random.nextLong(1_000_000);
            int columns = 1 + random.nextInt(2000);
            long samples = 1 + random.nextLong(40_000);
            int hop = 1 + random.nextInt(700);
            TimeSpan span = new TimeSpan(first, first + samples);
            ColumnGrid grid = ColumnGrid.of(span, columns, hop);
            int c = random.nextInt(columns);
            long frames = 3_000_000 / hop;
            Between found = Between.of(grid, grid.firstColumn(span) + c, frames);
            double middle = first + (c + 0.5) * samples / columns;
            if (found != null) {
                between++;
                assertThat(found.later()).isEqualTo(found.earlier() + 1);
                assertThat((found.earlier() + found.share()) * hop).isCloseTo(middle, within(1e-3));
            } else {
                FrameRange range = FrameRange.of(grid, grid.firstColumn(span) + c, frames);
                assertThat(range.first() * (double) hop).isGreaterThanOrEqualTo(middle - samples / (double) columns);
            }
        }
        assertThat(between).isGreaterThan(3000);
    }

    @Test
    void levelsGoStraightFromTheOneToTheOther() {
        short[] codes = new short[3];
        new Between(4, 5, 0.25).blend(new short[] {0, -8000, 100}, new short[] {400, -4000, 100}, codes);
        assertThat(codes).containsExactly((short) 100, (short) -7000, (short) 100);
    }
}
