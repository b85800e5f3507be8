package org.sonolens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.FrameRange;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

class PixelPeakTest {
    private static final int RATE_HZ = 48_000;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 512, 512, 128);
    private static final double BIN_HZ = RATE_HZ / 512.0;
    private static final int SAMPLES = 2 * RATE_HZ;

    /** A quiet tone on bin 40 all the time; a loud one on bin 90 for one window in the middle of frame 300. */
    private static float sound(int channel, long i) {
        double quiet = 0.01 * Math.sin(2 * Math.PI * 40 * BIN_HZ * i / RATE_HZ);
        boolean there = channel == 0 && Math.abs(i - 300L * PLAN.hop()) <= 256;
        return (float) (quiet + (there ? 0.5 * Math.sin(2 * Math.PI * 90 * BIN_HZ * i / RATE_HZ) : 0));
    }

    private static PixelPeak peak(
            OpenedForMeasuring open, long first, long end, double lowHz, double highHz, ChannelChoice channels)
            throws Exception {
        return open.run(
                new PixelPeakMeasuring(
                        new FrameRange(first, end),
                        PLAN.hop(),
                        lowHz,
                        highHz,
                        PLAN,
                        RATE_HZ,
                        channels,
                        open.recording.info().channels()),
                () -> true);
    }

    @Test
    void thePeakIsTheFrameAndBinOfTheLoudestThatLiesInThePixel() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, SAMPLES, PixelPeakTest::sound)) {
            PixelPeak call = peak(open, 200, 400, 88.2 * BIN_HZ, 92.7 * BIN_HZ, new ChannelChoice.Max());
            assertThat(call.bin()).isEqualTo(90);
            assertThat(call.sample()).isEqualTo(300L * PLAN.hop());
            assertThat(call.hz()).isCloseTo(90 * BIN_HZ, within(1e-9));
            assertThat(call.levelDbfs()).isCloseTo(-6.02, within(0.2));
            PixelPeak tone = peak(open, 200, 290, 38.5 * BIN_HZ, 41.5 * BIN_HZ, new ChannelChoice.Max());
            assertThat(tone.bin()).isEqualTo(40);
            assertThat(tone.levelDbfs()).isCloseTo(-40, within(0.2));
            assertThat(tone.sample()).isBetween(200L * PLAN.hop(), 289L * PLAN.hop());
        }
    }

    @Test
    void whereNoBinLiesInThePixelOrTheCurveRisesOutOfItThePeakIsTheBinThatTheCurveRisesTo() throws Exception {
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, SAMPLES, PixelPeakTest::sound)) {
            assertThat(peak(open, 290, 310, 89.2 * BIN_HZ, 89.4 * BIN_HZ, new ChannelChoice.Max())
                            .bin())
                    .isEqualTo(90);
            assertThat(peak(open, 290, 310, 90.6 * BIN_HZ, 90.8 * BIN_HZ, new ChannelChoice.Max())
                            .bin())
                    .isEqualTo(90);
            assertThat(peak(open, 290, 310, 91.7 * BIN_HZ, 93.2 * BIN_HZ, new ChannelChoice.Max())
                            .bin())
                    .as("bin 92 lies in it and is lower than the edge towards bin 91")
                    .isEqualTo(91);
        }
    }

    @Test
    void aChannelAloneHasItsOwnPeakAndSilenceHasThatOfItsFirstFrame() throws Exception {
        SoundInMemory two = new SoundInMemory("two.wav", RATE_HZ, 2, SAMPLES, PixelPeakTest::sound);
        try (OpenedForMeasuring open = new OpenedForMeasuring(RATE_HZ, PLAN, two)) {
            assertThat(peak(open, 200, 400, 88 * BIN_HZ, 92 * BIN_HZ, new ChannelChoice.One(0))
                            .levelDbfs())
                    .isCloseTo(-6.02, within(0.2));
            assertThat(peak(open, 200, 400, 88 * BIN_HZ, 92 * BIN_HZ, new ChannelChoice.One(1))
                            .levelDbfs())
                    .isLessThan(-60);
        }
        try (OpenedForMeasuring open = OpenedForMeasuring.of(RATE_HZ, PLAN, SAMPLES, (channel, i) -> 0)) {
            PixelPeak none = peak(open, 7, 9, 100, 300, new ChannelChoice.Max());
            assertThat(none.sample()).isEqualTo(7L * PLAN.hop());
            assertThat(none.levelDbfs()).isEqualTo(-200);
            assertThat(peak(open, 7, 9, 23_900, 50_000, new ChannelChoice.Max()).bin())
                    .isBetween(254, 256);
            assertThatThrownBy(() -> peak(open, 7, 9, 300, 300, new ChannelChoice.Max()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
