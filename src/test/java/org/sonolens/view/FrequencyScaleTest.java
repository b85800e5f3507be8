package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyScaleTest {
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 1234, 1234",
        "LOG, 0, -1",
        "LOG, 20, 0",
        "MEL, 0, 0",
        "MEL, 700, 781.1728",
        "MEL, 1000, 999.9855",
        "BARK, 0, -0.53",
        "BARK, 1960, 12.875",
        "BARK, 1000, 8.527432",
        "ERB, 0, 0",
        "ERB, 1000, 15.6214"
    })
    void knownPositions(FrequencyScale scale, double hz, double position) {
        assertThat(scale.position(hz)).isCloseTo(position, within(1e-4));
    }

    @Property
    void everyScaleGrowsAndLeadsBack(@ForAll FrequencyScale scale, @ForAll @DoubleRange(max = 1e6) double hz) {
        double position = scale.position(hz);
        assertThat(scale.hz(position)).isCloseTo(hz, within(1e-6 + hz * 1e-8));
        assertThat(scale.position(hz * 1.01 + 0.01)).isGreaterThan(position);
    }

    @Test
    void theLogarithmicScaleHasNoKinkWhereItBecomesLinear() {
        double slopeBelow = FrequencyScale.LOG.position(20) - FrequencyScale.LOG.position(19.99);
        double slopeAbove = FrequencyScale.LOG.position(20.01) - FrequencyScale.LOG.position(20);
        assertThat(slopeAbove).isCloseTo(slopeBelow, within(1e-6));
    }

    @Property
    void anAxisHasItsLimitsExactlyAtItsEdges(
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(max = 1000) double low,
            @ForAll @DoubleRange(min = 1001, max = 1e6) double high) {
        FrequencyAxis axis = new FrequencyAxis(scale, low, high);
        assertThat(axis.hzAt(0)).isEqualTo(low);
        assertThat(axis.hzAt(1)).isEqualTo(high);
        assertThat(axis.heightOf(low)).isZero();
        assertThat(axis.heightOf(high)).isEqualTo(1);
        assertThat(axis.heightOf(axis.hzAt(0.37))).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void anAxisForALowerNyquistIsCutOffThereOrShowsItAll() {
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.LOG, 1000, 100_000);
        assertThat(axis.within(24_000)).isEqualTo(new FrequencyAxis(FrequencyScale.LOG, 1000, 24_000));
        assertThat(axis.within(800)).isEqualTo(new FrequencyAxis(FrequencyScale.LOG, 0, 800));
        assertThat(axis.within(200_000)).isEqualTo(axis);
        assertThat(axis.withScale(FrequencyScale.ERB)).isEqualTo(new FrequencyAxis(FrequencyScale.ERB, 1000, 100_000));
    }

    @Test
    void axesThatShowNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyAxis(FrequencyScale.LOG, 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyAxis(FrequencyScale.LOG, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyAxis(FrequencyScale.LOG, 0, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyAxis(FrequencyScale.LOG, 0, Double.POSITIVE_INFINITY));
    }
}
