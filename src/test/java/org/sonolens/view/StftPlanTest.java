package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StftPlanTest {
    private static final StftPlan BAT = StftPlan.ofOverlap(WindowShape.HANN, 512, 1024, 0.75);

    @ParameterizedTest
    @CsvSource({
        "1, 16",
        "8, 16",
        "9, 32",
        "192, 512",
        "256, 512",
        "257, 1024",
        "384, 1024",
        "512, 1024",
        "768, 2048",
        "1000, 2048",
        "1024, 2048",
        "32768, 65536",
        "32769, 65536",
        "65536, 65536"
    })
    void theFftSizeOfAWindowIsTheNextPowerOfTwoOfAtLeastTwiceIt(int window, int fft) {
        assertThat(StftPlan.fftSizeFor(window)).isEqualTo(fft);
    }

    @Test
    void onlyAWindowLengthKeepsTheOverlapAndTakesTheFftSizeOfTheRule() {
        assertThat(BAT.withWindowLength(1000)).isEqualTo(new StftPlan(WindowShape.HANN, 1000, 2048, 250));
    }

    @Test
    void onlyAnFftSizeMakesTheWindowAsLong() {
        assertThat(BAT.withFftSize(4096)).isEqualTo(new StftPlan(WindowShape.HANN, 4096, 4096, 1024));
    }

    @Test
    void eachPartCanBeChangedAlone() {
        assertThat(BAT.withWindow(WindowShape.KAISER)).isEqualTo(new StftPlan(WindowShape.KAISER, 512, 1024, 128));
        assertThat(BAT.withLengths(256, 4096)).isEqualTo(new StftPlan(WindowShape.HANN, 256, 4096, 64));
        assertThat(BAT.withOverlap(0.5)).isEqualTo(new StftPlan(WindowShape.HANN, 512, 1024, 256));
        assertThat(BAT.withHop(7)).isEqualTo(new StftPlan(WindowShape.HANN, 512, 1024, 7));
    }

    @Property
    void theHopIsTheRoundedRestOfTheOverlapAndAtLeastOne(
            @ForAll @IntRange(min = 1, max = 65_536) int window, @ForAll @DoubleRange(max = 0.99) double overlap) {
        StftPlan plan = StftPlan.ofOverlap(WindowShape.HANN, window, 65_536, overlap);
        assertThat((double) plan.hop()).isCloseTo(Math.max(1, window * (1 - overlap)), within(0.5 + 1e-9));
        assertThat(plan.hop()).isPositive();
    }

    @Test
    void aRecordingHasAFrameForEachHopBegun() {
        assertThat(BAT.frames(0)).isZero();
        assertThat(BAT.frames(1)).isEqualTo(1);
        assertThat(BAT.frames(128)).isEqualTo(1);
        assertThat(BAT.frames(129)).isEqualTo(2);
        assertThat(BAT.bins()).isEqualTo(513);
        assertThat(BAT.overlap()).isEqualTo(0.75);
    }

    @Test
    void plansThatNoTransformCanTakeAreRefused() {
        for (int fft : new int[] {0, 8, 15, 1000, 131_072}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new StftPlan(WindowShape.HANN, 4, fft, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new StftPlan(WindowShape.HANN, 0, 16, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StftPlan(WindowShape.HANN, 17, 16, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StftPlan(WindowShape.HANN, 16, 16, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BAT.withOverlap(1));
        assertThatIllegalArgumentException().isThrownBy(() -> BAT.withOverlap(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> BAT.withOverlap(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> StftPlan.fftSizeFor(0));
        assertThatIllegalArgumentException().isThrownBy(() -> StftPlan.fftSizeFor(65_537));
    }
}
