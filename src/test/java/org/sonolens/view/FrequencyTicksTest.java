package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrequencyTicksTest {
    private static final Map<String, Double> HZ = Map.of("mHz", 1e-3, "Hz", 1.0, "kHz", 1e3, "MHz", 1e6);

    @Test
    void aBatIsLabelledInKilohertz() {
        Ticks ticks = of(FrequencyScale.LINEAR, 0, 160_000, 700);
        assertThat(ticks.unit()).isEqualTo("kHz");
        assertThat(labels(ticks)).containsExactly("0", "20", "40", "60", "80", "100", "120", "140", "160");
        assertThat(ticks.minor()).contains(5000.0, 155_000.0).doesNotContain(20_000.0);
    }

    @Test
    void aWhaleIsLabelledInHertzAndAnEarthquakeInMillihertz() {
        Ticks whale = of(FrequencyScale.LINEAR, 0, 500, 700);
        assertThat(whale.unit()).isEqualTo("Hz");
        assertThat(labels(whale))
                .containsExactly("0", "50", "100", "150", "200", "250", "300", "350", "400", "450", "500");
        Ticks earthquake = of(FrequencyScale.LINEAR, 0, 0.5, 700);
        assertThat(earthquake.unit()).isEqualTo("mHz");
        assertThat(labels(earthquake)).contains("0", "50", "500");
        assertThat(of(FrequencyScale.LINEAR, 0, 1e6, 700).unit()).isEqualTo("MHz");
    }

    @Test
    void musicOnTheMelScaleIsLabelledByOneTwoFive() {
        Ticks ticks = of(FrequencyScale.MEL, 0, 24_000, 700);
        assertThat(labels(ticks))
                .contains("0", "0.5", "1", "2", "5", "10", "20")
                .hasSizeBetween(7, 12);
    }

    @Test
    void decadesStandOnALogarithmicAxis() {
        assertThat(labels(of(FrequencyScale.LOG, 0, 24_000, 700)))
                .containsExactly("0", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10", "20");
        Ticks wide = of(FrequencyScale.LOG, 0, 1e6, 700);
        assertThat(wide.unit()).isEqualTo("kHz");
        assertThat(labels(wide)).contains("0.1", "1", "10", "100", "1000");
    }

    @Test
    void aNarrowPartOfALogarithmicAxisHasEvenSteps() {
        assertThat(labels(of(FrequencyScale.LOG, 1000, 1100, 700)))
                .containsExactly(
                        "1000", "1010", "1020", "1030", "1040", "1050", "1060", "1070", "1080", "1090", "1100");
    }

    @Property(tries = 3000)
    void thereAre4To12ExactDistinctLabelsThatDoNotOverlapOnAnyScale(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(max = 1) double nyquistPlace,
            @ForAll @DoubleRange(max = 1) double lowPlace,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(min = 200, max = 2200) int heightPx) {
        FrequencyAxis axis = part(scale, nyquistPlace, lowPlace, share);
        Ticks ticks = FrequencyTicks.of(axis, heightPx);
        assertThat(ticks.labelled()).hasSizeBetween(4, 12);
        assertAreGood(ticks, axis, heightPx);
    }

    @Property
    void lowAxesHaveFewerLabelsButNoneThatOverlap(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(max = 1) double nyquistPlace,
            @ForAll @DoubleRange(max = 1) double lowPlace,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(min = 1, max = 200) int heightPx) {
        FrequencyAxis axis = part(scale, nyquistPlace, lowPlace, share);
        assertAreGood(FrequencyTicks.of(axis, heightPx), axis, heightPx);
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void theWholeOfEveryUsualRateHasFourLabels(FrequencyScale scale) {
        for (int rateHz : new int[] {1, 10, 1000, 8000, 16_000, 44_100, 48_000, 192_000, 384_000, 960_000, 2_000_000}) {
            for (int heightPx : new int[] {200, 300, 450, 700, 1400}) {
                FrequencyAxis axis = new FrequencyAxis(scale, 0, rateHz / 2.0);
                Ticks ticks = FrequencyTicks.of(axis, heightPx);
                assertThat(ticks.labelled()).as("%s %d px", axis, heightPx).hasSizeBetween(4, 12);
                assertAreGood(ticks, axis, heightPx);
            }
        }
    }

    /** Any part, down to 1/2048 of the height, of any axis from 0..0.5 Hz to 0..1 MHz. */
    private static FrequencyAxis part(FrequencyScale scale, double nyquistPlace, double lowPlace, double share) {
        double nyquistHz = 0.5 * Math.pow(2e6, nyquistPlace);
        FrequencyAxis whole = new FrequencyAxis(scale, 0, nyquistHz);
        double height = Math.pow(1 / 2048.0, 1 - share);
        double low = lowPlace * (1 - height);
        return new FrequencyAxis(scale, whole.hzAt(low), Math.min(nyquistHz, whole.hzAt(Math.min(1, low + height))));
    }

    private static void assertAreGood(Ticks ticks, FrequencyAxis axis, int heightPx) {
        assertThat(ticks.labelled()).isNotEmpty();
        double previous = Double.NEGATIVE_INFINITY;
        double previousTopPx = Double.NEGATIVE_INFINITY;
        double unitHz = HZ.get(ticks.unit());
        for (Tick tick : ticks.labelled()) {
            assertThat(tick.value()).isBetween(axis.lowHz(), axis.highHz()).isGreaterThan(previous);
            assertThat(Double.parseDouble(tick.label()) * unitHz).isCloseTo(tick.value(), within(tick.value() * 1e-14));
            assertThat(tick.label()).matches("[0-9]+(\\.[0-9]+)?");
            double y = axis.heightOf(tick.value()) * heightPx;
            assertThat(y - 7).isGreaterThan(previousTopPx);
            previous = tick.value();
            previousTopPx = y + 7;
        }
        assertThat(new HashSet<>(labels(ticks))).hasSameSizeAs(ticks.labelled());
        assertThat(ticks.minor()).isSorted().allMatch(hz -> hz >= axis.lowHz() && hz <= axis.highHz());
        assertThat(ticks.minor())
                .doesNotContainAnyElementsOf(
                        ticks.labelled().stream().map(Tick::value).toList());
    }

    @Property
    void labelsHaveNoMoreDigitsThanTheStepNeeds(
            @ForAll @DoubleRange(max = 1) double nyquistPlace,
            @ForAll @DoubleRange(max = 1) double lowPlace,
            @ForAll @DoubleRange(max = 1) double share) {
        Ticks ticks = FrequencyTicks.of(part(FrequencyScale.LINEAR, nyquistPlace, lowPlace, share), 700);
        List<BigDecimal> numbers = labels(ticks).stream().map(BigDecimal::new).toList();
        int needed = numbers.stream()
                .mapToInt(n -> n.stripTrailingZeros().scale())
                .max()
                .orElseThrow();
        assertThat(numbers).allMatch(number -> number.scale() == Math.max(0, needed));
    }

    @Test
    void anAxisOfNoHeightIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(FrequencyScale.LINEAR, 0, 100, 0));
    }

    private static Ticks of(FrequencyScale scale, double lowHz, double highHz, int heightPx) {
        return FrequencyTicks.of(new FrequencyAxis(scale, lowHz, highHz), heightPx);
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.labelled().stream().map(Tick::label).toList();
    }
}
