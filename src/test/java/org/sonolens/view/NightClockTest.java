package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NightClockTest {
    private static final NightClock CLOCK =
            new NightClock(LocalDateTime.of(2022, 8, 15, 23, 59, 50), Optional.of(ZoneOffset.ofHours(1)));

    @Test
    void theClockGoesOnOverMidnight() {
        assertThat(CLOCK.at(15)).isEqualTo(LocalDateTime.of(2022, 8, 16, 0, 0, 5));
        assertThat(CLOCK.timeText(15.25, 0.01)).isEqualTo("00:00:05.25");
        assertThat(CLOCK.timeText(15.25, 5)).isEqualTo("00:00:05");
    }

    @Test
    void timesAreRoundedBeforeTheyAreTakenApart() {
        assertThat(CLOCK.timeText(9.9999, 0.001)).isEqualTo("00:00:00.000");
        assertThat(CLOCK.timeText(0.0015, 0.001)).isEqualTo("23:59:50.002");
        assertThat(CLOCK.timeText(9.6, 1)).isEqualTo("00:00:00");
    }

    @Test
    void partsOfASecondOfTheStartCount() {
        NightClock clock = new NightClock(LocalDateTime.of(2022, 8, 15, 1, 2, 3, 250_000_000), Optional.empty());
        assertThat(clock.timeText(0.5, 0.01)).isEqualTo("01:02:03.75");
        assertThat(clock.startText()).isEqualTo("2022-08-15 01:02:03");
    }

    @Test
    void theStartIsSaidWithItsZone() {
        assertThat(CLOCK.startText()).isEqualTo("2022-08-15 23:59:50 +01:00");
        assertThat(new NightClock(CLOCK.start(), Optional.of(ZoneOffset.UTC)).startText())
                .isEqualTo("2022-08-15 23:59:50 UTC");
    }

    @Test
    void aTimeOfDayIsThePlaceWhereTheClockFirstShowsIt() {
        assertThat(CLOCK.secondsAt(LocalTime.of(23, 59, 55))).isEqualTo(5);
        assertThat(CLOCK.secondsAt(LocalTime.of(0, 0, 5))).isEqualTo(15);
        assertThat(CLOCK.secondsAt(LocalTime.of(23, 59, 49))).isEqualTo(86_399);
        assertThat(CLOCK.secondsAt(LocalDateTime.of(2022, 8, 15, 23, 59, 40))).isEqualTo(-10);
    }

    @Test
    void aChosenTimeExpansionGivesWayToATagUnlessItWasChosenAgainstIt() {
        TimeExpansionChoice untagged =
                TimeExpansionChoice.of(10, OptionalDouble.empty()).orElseThrow();
        assertThat(untagged.in(OptionalDouble.empty())).isEqualTo(10);
        assertThat(untagged.in(OptionalDouble.of(8))).isEqualTo(8);
        TimeExpansionChoice against =
                TimeExpansionChoice.of(1, OptionalDouble.of(8)).orElseThrow();
        assertThat(against.in(OptionalDouble.of(8))).isEqualTo(1);
        assertThat(TimeExpansionChoice.of(8, OptionalDouble.of(8))).isEmpty();
        assertThat(TimeExpansionChoice.of(1, OptionalDouble.empty())).isEmpty();
    }

    @Test
    void aTypedFactorIsANumberFromOneToAThousand() {
        assertThat(TimeExpansionChoice.typed(" ×10 ")).hasValue(10);
        assertThat(TimeExpansionChoice.typed("2,5")).hasValue(2.5);
        for (String wrong : new String[] {"", "0.5", "1001", "ten", "NaN", "1e9"}) {
            assertThat(TimeExpansionChoice.typed(wrong)).as(wrong).isEmpty();
        }
    }
}
