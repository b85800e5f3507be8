package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedQuantityTest {
    @Test
    void frequenciesAreHzOrWithAUnit() {
        assertThat(TypedQuantity.hz("300")).hasValue(300);
        assertThat(TypedQuantity.hz(" 12 kHz ")).hasValue(12_000);
        assertThat(TypedQuantity.hz("12k")).hasValue(12_000);
        assertThat(TypedQuantity.hz("0")).hasValue(0);
        assertThat(TypedQuantity.hz("12,5 khz")).hasValue(12_500);
        assertThat(TypedQuantity.hz("500 mHz")).hasValue(0.5);
        for (String none : new String[] {"", "-1", "−3 kHz", "kHz", "1 2", "12 x", "1e3", "NaN", "12.5.1"}) {
            assertThat(TypedQuantity.hz(none)).as(none).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsReadBackToSevenDigits() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            double hz = Math.pow(10, -2 + 8 * random.nextDouble());
            assertThat(TypedQuantity.hz(TypedQuantity.ofHz(hz)).orElseThrow() / hz)
                    .isBetween(1 - 1e-6, 1 + 1e-6);
        }
        assertThat(TypedQuantity.ofHz(0)).isEqualTo("0 Hz");
        assertThat(TypedQuantity.ofHz(160_000)).isEqualTo("160 kHz");
        assertThat(TypedQuantity.ofHz(333.3)).isEqualTo("333.3 Hz");
    }

    @Test
    void lengthsAreSamplesOrTimes() {
        assertThat(TypedQuantity.samples("512", 48_000)).hasValue(512);
        assertThat(TypedQuantity.samples("1.4 ms", 256_000)).hasValue(358);
        assertThat(TypedQuantity.samples("0.032s", 16_000)).hasValue(512);
        assertThat(TypedQuantity.samples("500 µs", 48_000)).hasValue(24);
        assertThat(TypedQuantity.samples("12 samples", 48_000)).hasValue(12);
        for (String none : new String[] {"", "0", "-5", "12.5", "0.001 ms", "5 h", "9999999999"}) {
            assertThat(TypedQuantity.samples(none, 8000)).as(none).isEmpty();
        }
    }

    @Test
    void sharesArePercentBelowAHundred() {
        assertThat(TypedQuantity.share("75 %")).hasValue(0.75);
        assertThat(TypedQuantity.share("87.5")).hasValue(0.875);
        assertThat(TypedQuantity.share("0%")).hasValue(0);
        for (String none : new String[] {"100", "-1", "%", "75 ms"}) {
            assertThat(TypedQuantity.share(none)).as(none).isEmpty();
        }
    }

    @Test
    void levelsMayHaveEitherMinus() {
        assertThat(TypedQuantity.level("-80")).hasValue(-80);
        assertThat(TypedQuantity.level("−80 dBFS")).hasValue(-80);
        assertThat(TypedQuantity.level("3 dB")).hasValue(3);
        assertThat(TypedQuantity.level("80 %")).isEmpty();
    }
}
