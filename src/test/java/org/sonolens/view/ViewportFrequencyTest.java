package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ViewportFrequencyTest {
    private static final int HEIGHT = 600;

    private static Viewport whole(FrequencyScale scale, double nyquistHz) {
        return Viewport.whole(1000, new FrequencyAxis(scale, 0, nyquistHz), 800, HEIGHT);
    }

    @Test
    void frequencyGrowsUpwards() {
        Viewport view = whole(FrequencyScale.LINEAR, 24_000);
        assertThat(view.hzAt(0)).isEqualTo(24_000);
        assertThat(view.hzAt(HEIGHT)).isZero();
        assertThat(view.hzAt(450)).isCloseTo(6000, within(1e-9));
        assertThat(view.yOf(6000)).isCloseTo(450, within(1e-9));
    }

    @Property
    void placesAndFrequenciesLeadToEachOther(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(min = 0.5, max = 1e6) double nyquistHz,
            @ForAll @DoubleRange(max = 1) double place) {
        Viewport view = whole(scale, nyquistHz);
        assertThat(view.yOf(view.hzAt(place * HEIGHT))).isCloseTo(place * HEIGHT, within(1e-6));
    }

    @Property
    void zoomingKeepsTheFrequencyUnderThePointerAndComesBack(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(min = 0.5, max = 1e6) double nyquistHz,
            @ForAll @DoubleRange(max = 1) double place,
            @ForAll @DoubleRange(min = 1, max = 40) double factor) {
        double y = place * HEIGHT;
        Viewport view = whole(scale, nyquistHz);
        Viewport in = view.zoomFrequencyAt(y, factor, nyquistHz);
        assertThat(in.yOf(view.hzAt(y))).isCloseTo(y, within(1e-3));
        Viewport back = in.zoomFrequencyAt(y, 1 / factor, nyquistHz);
        assertThat(back.yOf(0)).isCloseTo(HEIGHT, within(1e-3));
        assertThat(back.yOf(nyquistHz)).isCloseTo(0, within(1e-3));
    }

    @Property
    void noChangeLeavesZeroToNyquistOrShowsTooLittle(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(min = 0.5, max = 1e6) double nyquistHz,
            @ForAll @DoubleRange(max = 1) double place,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor,
            @ForAll @DoubleRange(min = -2000, max = 2000) double pan,
            @ForAll @DoubleRange(max = 1) double boxLow,
            @ForAll @DoubleRange(max = 1) double boxHigh) {
        Viewport view = whole(scale, nyquistHz).zoomFrequencyAt(place * HEIGHT, factor, nyquistHz);
        assertIsProper(view, nyquistHz);
        assertIsProper(view.panFrequency(pan, nyquistHz), nyquistHz);
        Viewport box = view.zoomTo(
                new TimeSpan(0, 100),
                Math.min(boxLow, boxHigh) * nyquistHz,
                Math.max(boxLow, boxHigh) * nyquistHz,
                1000,
                nyquistHz);
        assertIsProper(box, nyquistHz);
        assertThat(box.yOf(Math.min(boxLow, boxHigh) * nyquistHz)).isLessThan(HEIGHT + 0.01);
        assertThat(box.yOf(Math.max(boxLow, boxHigh) * nyquistHz)).isGreaterThan(-0.01);
    }

    private static void assertIsProper(Viewport view, double nyquistHz) {
        FrequencyAxis axis = view.axis();
        assertThat(axis.lowHz()).isNotNegative();
        assertThat(axis.highHz()).isLessThanOrEqualTo(nyquistHz);
        FrequencyScale scale = axis.scale();
        double whole = scale.position(nyquistHz) - scale.position(0);
        double shown = scale.position(axis.highHz()) - scale.position(axis.lowHz());
        assertThat(shown / whole).isGreaterThan(1 / 2049.0);
    }

    @Test
    void panningMovesUpByPixelsAndStopsAtTheEnds() {
        Viewport view =
                whole(FrequencyScale.LINEAR, 24_000).withAxis(new FrequencyAxis(FrequencyScale.LINEAR, 0, 6000));
        assertThat(view.panFrequency(60, 24_000).axis()).isEqualTo(new FrequencyAxis(FrequencyScale.LINEAR, 600, 6600));
        assertThat(view.panFrequency(-60, 24_000).axis()).isEqualTo(view.axis());
        assertThat(view.panFrequency(1e6, 24_000).axis())
                .isEqualTo(new FrequencyAxis(FrequencyScale.LINEAR, 18_000, 24_000));
    }

    @Test
    void zoomingOutFarEnoughIsTheWholeAxisExactly() {
        for (FrequencyScale scale : FrequencyScale.values()) {
            Viewport view = whole(scale, 22_050).zoomFrequencyAt(123, 7, 22_050).zoomFrequencyAt(50, 0.1, 22_050);
            assertThat(view.axis()).isEqualTo(new FrequencyAxis(scale, 0, 22_050));
        }
    }
}
