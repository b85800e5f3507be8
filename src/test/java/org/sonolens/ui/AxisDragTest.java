package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

class AxisDragTest {
    private static final long FRAMES = 1_000_000;
    private static final double NYQUIST_HZ = 24_000;
    private static final Viewport VIEW = new Viewport(
            new TimeSpan(400_000, 600_000), new FrequencyAxis(FrequencyScale.LINEAR, 4_000, 20_000), 1000, 400);

    @Test
    void theMiddleOfTheTimeAxisMovesAllOfIt() {
        Viewport moved = new AxisDrag(VIEW, 500).time(450, FRAMES);
        assertThat(moved.span()).isEqualTo(new TimeSpan(410_000, 610_000));
    }

    @Test
    void itsRightPartMovesTheEndAndTheSoundStaysUnderThePointer() {
        Viewport moved = new AxisDrag(VIEW, 900).time(450, FRAMES);
        assertThat(moved.span().first()).isEqualTo(400_000);
        assertThat(moved.sampleAt(450)).isCloseTo(VIEW.sampleAt(900), within(1_000.0));
    }

    @Test
    void itsLeftPartMovesTheStart() {
        Viewport moved = new AxisDrag(VIEW, 100).time(550, FRAMES);
        assertThat(moved.span().end()).isEqualTo(600_000);
        assertThat(moved.sampleAt(550)).isCloseTo(VIEW.sampleAt(100), within(1_000.0));
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void theFrequencyStaysUnderThePointerOnEveryScale(FrequencyScale scale) {
        Viewport view = VIEW.withAxis(VIEW.axis().withScale(scale));
        Viewport top = new AxisDrag(view, 40).frequency(80, NYQUIST_HZ);
        assertThat(top.axis().lowHz()).isCloseTo(4_000, within(0.01));
        assertThat(top.axis().highHz()).isGreaterThan(20_000).isLessThanOrEqualTo(NYQUIST_HZ);
        if (top.axis().highHz() < NYQUIST_HZ) {
            assertThat(top.hzAt(80)).isCloseTo(view.hzAt(40), within(0.5));
        }
        Viewport all = new AxisDrag(view, 200).frequency(190, NYQUIST_HZ);
        assertThat(all.hzAt(190)).isCloseTo(view.hzAt(200), within(0.5));
        Viewport down = new AxisDrag(view, 40).frequency(20, NYQUIST_HZ);
        assertThat(down.hzAt(20)).isCloseTo(view.hzAt(40), within(0.5));
        Viewport bottom = new AxisDrag(view, 380).frequency(350, NYQUIST_HZ);
        assertThat(bottom.axis().highHz()).isCloseTo(20_000, within(0.5));
        assertThat(bottom.hzAt(350)).isCloseTo(view.hzAt(380), within(0.5));
    }

    @Test
    void aDragBeyondTheOtherEndStopsBeforeIt() {
        Viewport squeezed = new AxisDrag(VIEW, 900).time(-5_000, FRAMES);
        assertThat(squeezed.span().first()).isEqualTo(400_000);
        assertThat(squeezed.span().samples()).isGreaterThan(VIEW.span().samples());
        assertThat(squeezed.span().end()).isLessThanOrEqualTo(FRAMES);
    }
}
