package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static final double SMALLEST_SPAN = 32 / 2e6;
    private static final double LARGEST_SPAN = 360_000;

    @Test
    void aShortBatFile() {
        Ticks ticks = TimeTicks.of(0, 0.5, 1500);
        assertThat(ticks.unit()).isEqualTo("ms");
        assertThat(labels(ticks))
                .containsExactly("0", "50", "100", "150", "200", "250", "300", "350", "400", "450", "500");
        assertThat(ticks.minor()).contains(0.01, 0.04).doesNotContain(0.05);
    }

    @Test
    void aClickOf193Samples() {
        Ticks ticks = TimeTicks.of(0, 193 / 500_000.0, 1500);
        assertThat(ticks.unit()).isEqualTo("µs");
        assertThat(labels(ticks)).containsExactly("0", "50", "100", "150", "200", "250", "300", "350");
    }

    @Test
    void secondsKeepTheirDecimalsAlike() {
        Ticks ticks = TimeTicks.of(3.2, 4.6, 900);
        assertThat(ticks.unit()).isEqualTo("s");
        assertThat(labels(ticks)).containsExactly("3.2", "3.4", "3.6", "3.8", "4.0", "4.2", "4.4", "4.6");
    }

    @Test
    void minutesAndHoursAreAClock() {
        assertThat(labels(TimeTicks.of(0, 75, 900)))
                .containsExactly("0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00", "1:10");
        Ticks night = TimeTicks.of(0, 86_400, 1500);
        assertThat(night.unit()).isEqualTo("h:mm:ss");
        assertThat(labels(night))
                .containsExactly(
                        "0:00:00",
                        "3:00:00",
                        "6:00:00",
                        "9:00:00",
                        "12:00:00",
                        "15:00:00",
                        "18:00:00",
                        "21:00:00",
                        "24:00:00");
    }

    @Test
    void aMomentDeepInTheNightIsToldToItsMicroseconds() {
        double start = 359_990.123_4;
        Ticks ticks = TimeTicks.of(start, start + 5e-5, 1600);
        assertThat(labels(ticks).getFirst()).startsWith("99:59:50.1234");
        assertThat(ticks.labelled().size()).isBetween(4, 12);
    }

    @Property
    void thereAre4To12ExactDistinctLabelsInsideTheSpanThatDoNotOverlap(
            @ForAll @DoubleRange(max = 1) double spanPlace,
            @ForAll @DoubleRange(max = 1) double startPlace,
            @ForAll @IntRange(min = 1400, max = 4000) int widthPx) {
        double span = SMALLEST_SPAN * Math.pow(LARGEST_SPAN / SMALLEST_SPAN, spanPlace);
        double start = startPlace * startPlace * (LARGEST_SPAN - span);
        Ticks ticks = TimeTicks.of(start, start + span, widthPx);
        assertThat(ticks.labelled()).hasSizeBetween(4, 12);
        assertAreGood(ticks, start, start + span, widthPx);
    }

    @Property
    void recordingsFromTheirBeginningHave4LabelsFrom700Pixels(
            @ForAll @DoubleRange(max = 1) double place, @ForAll @IntRange(min = 700, max = 1400) int widthPx) {
        double end = SMALLEST_SPAN * Math.pow(LARGEST_SPAN / SMALLEST_SPAN, place);
        Ticks ticks = TimeTicks.of(0, end, widthPx);
        assertThat(ticks.labelled()).hasSizeBetween(4, 12);
        assertAreGood(ticks, 0, end, widthPx);
    }

    @Property
    void narrowAxesHaveFewerLabelsButNoneThatOverlap(
            @ForAll @DoubleRange(max = 1) double spanPlace,
            @ForAll @DoubleRange(max = 1) double startPlace,
            @ForAll @IntRange(min = 1, max = 700) int widthPx) {
        double span = SMALLEST_SPAN * Math.pow(LARGEST_SPAN / SMALLEST_SPAN, spanPlace);
        double start = startPlace * (LARGEST_SPAN - span);
        assertAreGood(TimeTicks.of(start, start + span, widthPx), start, start + span, widthPx);
    }

    private static void assertAreGood(Ticks ticks, double start, double end, int widthPx) {
        assertThat(ticks.labelled()).isNotEmpty();
        double previous = Double.NEGATIVE_INFINITY;
        double previousRightPx = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks.labelled()) {
            assertThat(tick.value()).isBetween(start, end).isGreaterThan(previous);
            assertThat(seconds(tick.label(), ticks.unit())).isCloseTo(tick.value(), within(tick.value() * 1e-14));
            double x = (tick.value() - start) / (end - start) * widthPx;
            double halfPx = tick.label().length() * 8 / 2.0;
            assertThat(x - halfPx).isGreaterThan(previousRightPx);
            previous = tick.value();
            previousRightPx = x + halfPx;
        }
        assertThat(new HashSet<>(labels(ticks))).hasSameSizeAs(ticks.labelled());
        assertThat(ticks.minor()).isSorted().allMatch(place -> place >= start && place <= end);
        assertThat(ticks.minor())
                .doesNotContainAnyElementsOf(
                        ticks.labelled().stream().map(Tick::value).toList());
    }

    private static double seconds(String label, String unit) {
        return switch (unit) {
            case "µs" -> Double.parseDouble(label) / 1e6;
            case "ms" -> Double.parseDouble(label) / 1e3;
            case "s" -> Double.parseDouble(label);
            default -> {
                double sum = 0;
                for (String part : label.split(":", -1)) {
                    sum = sum * 60 + Double.parseDouble(part);
                }
                yield sum;
            }
        };
    }

    private static List<String> labels(Ticks ticks) {
        List<String> labels = new ArrayList<>();
        ticks.labelled().forEach(tick -> labels.add(tick.label()));
        return labels;
    }

    @Test
    void timesBeforeTheRecordingHaveASign() {
        assertThat(labels(TimeTicks.of(-2, 2, 900)))
                .containsExactly("-2.0", "-1.5", "-1.0", "-0.5", "0.0", "0.5", "1.0", "1.5", "2.0");
    }

    @Test
    void longSpansAreMarkedAsFastAsShortOnes() {
        // A paint has 16 ms; counting every second of 100 h took longer than that each time.
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 1000; i++) {
                assertThat(TimeTicks.of(i, LARGEST_SPAN, 1500).labelled()).hasSizeBetween(4, 12);
            }
        });
    }

    @Test
    void anAxisOfNoLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeTicks.of(1, 1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeTicks.of(0, Double.NaN, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeTicks.of(0, 1, 0));
    }
}
