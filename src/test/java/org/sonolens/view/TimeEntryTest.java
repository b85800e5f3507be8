package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeEntryTest {
    private static final int RATE_HZ = 1000;
    private static final NightClock NIGHT = new NightClock(LocalDateTime.of(2022, 8, 15, 21, 34, 14), Optional.empty());

    /** Two hours, begun at 21:34:14. */
    private static final TimeEntry.Extent LONG = new TimeEntry.Extent(7_200L * RATE_HZ, RATE_HZ, Optional.of(NIGHT));

    private static final TimeEntry.Extent CLOCKLESS = new TimeEntry.Extent(7_200L * RATE_HZ, RATE_HZ, Optional.empty());

    private static double seconds(String typed, TimeEntry.Extent extent) {
        TimeEntry entry = TimeEntry.of(typed, extent);
        assertThat(entry).as(typed).isInstanceOf(TimeEntry.Place.class);
        return ((TimeEntry.Place) entry).seconds();
    }

    private static TimeEntry.Problem problem(String typed, TimeEntry.Extent extent) {
        TimeEntry entry = TimeEntry.of(typed, extent);
        assertThat(entry).as(typed).isInstanceOf(TimeEntry.Problem.class);
        return (TimeEntry.Problem) entry;
    }

    private static TimeEntry.Problem problem(TimeEntry.Why why, String... parts) {
        return new TimeEntry.Problem(why, List.of(parts));
    }

    @ParameterizedTest
    @CsvSource({
        "83.2, 83.2",
        "83.2 s, 83.2",
        "83.2s, 83.2",
        "'  83.2   S ', 83.2",
        "250 ms, 0.25",
        "5 min, 300",
        "1.5 h, 5400",
        "1:02:03.5, 3723.5",
        "2:03.5, 123.5",
        "62:03, 3723",
        "0:00, 0",
        "12345 samples, 12.345",
        "1 sample, 0.001",
        "0, 0",
        "7200, 7200",
        "83., 83"
    })
    void timesFromTheBeginningAreUnderstood(String typed, double wanted) {
        assertThat(seconds(typed, LONG)).isCloseTo(wanted, within(1e-9));
        assertThat(seconds(typed, CLOCKLESS)).isCloseTo(wanted, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "21:34:24.5, 10.5",
        "at 21:34:24.5, 10.5",
        "@21:34:24, 10",
        "@ 21:35, 46",
        "at 23:30, 6946",
        "2022-08-15 21:34:24, 10",
        "2022-08-15T21:34:24.25, 10.25"
    })
    void theClockOfTheNightIsUnderstood(String typed, double wanted) {
        assertThat(seconds(typed, LONG)).isCloseTo(wanted, within(1e-6));
    }

    @Test
    void theClockGoesOnPastMidnight() {
        TimeEntry.Extent night = new TimeEntry.Extent(6L * 3600 * RATE_HZ, RATE_HZ, Optional.of(NIGHT));
        assertThat(seconds("at 01:00:00", night)).isCloseTo(3 * 3600 + 25 * 60 + 46, within(1e-6));
        assertThat(seconds("2022-08-16 01:00:00", night)).isCloseTo(3 * 3600 + 25 * 60 + 46, within(1e-6));
        assertThat(seconds("01:00:00", night))
                .as("from the beginning, since that is there")
                .isEqualTo(3600);
    }

    @Test
    void timesBeyondTheEndsAreSaidToBe() {
        TimeEntry.Problem end = problem(TimeEntry.Why.AFTER_THE_END, "2:00:00.000");
        TimeEntry.Problem clock = problem(TimeEntry.Why.BEYOND_THE_CLOCK, "21:34:14", "23:34:14");
        assertThat(problem("7201", LONG)).isEqualTo(end);
        assertThat(problem("-3", LONG)).isEqualTo(problem(TimeEntry.Why.BEFORE_THE_START));
        assertThat(problem("7200001 samples", LONG)).isEqualTo(end);
        assertThat(problem("at 20:00", LONG)).isEqualTo(clock);
        assertThat(problem("5:00:00", LONG))
                .as("neither in the recording nor on its clock")
                .isEqualTo(end);
        assertThat(problem("2023-01-01 00:00:00", LONG)).isEqualTo(clock);
    }

    @Test
    void aRecordingWithoutAClockSaysSo() {
        assertThat(problem("at 21:34:24", CLOCKLESS)).isEqualTo(problem(TimeEntry.Why.NO_CLOCK));
        assertThat(problem("2022-08-15 21:34:24", CLOCKLESS)).isEqualTo(problem(TimeEntry.Why.NO_CLOCK));
        assertThat(problem("21:34:24", CLOCKLESS).why()).isEqualTo(TimeEntry.Why.AFTER_THE_END);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOTHING_TYPED,",
        "'   ', NOTHING_TYPED,",
        "abc, NO_TIME, abc",
        "1:2:3:4, NO_TIME, 1:2:3:4",
        "1::2, NO_TIME, 1::2",
        "' 12 Apples', NO_TIME, 12 Apples",
        "1e5, NO_TIME, 1e5",
        "NaN, NO_TIME, NaN",
        "1:99, ABOVE_59,",
        "0:75:00, ABOVE_59,",
        "at noon, NO_TIME_OF_DAY, noon",
        "at 25:00, NO_TIME_OF_DAY, 25:00",
        "2022-13-40 10:00, NO_DATE, 2022-13-40",
        "2022-08-15 noon, NO_TIME_AFTER_DATE,",
        "1.5 samples, NO_TIME, 1.5 samples",
        "99999999999999999999, NO_TIME, 99999999999999999999",
        "--3, NO_TIME, --3",
        "samples, NO_TIME, samples"
    })
    void whatIsNoTimeIsSaidWithWhatIsWrong(String typed, TimeEntry.Why why, @Nullable String part) {
        assertThat(problem(typed, LONG)).isEqualTo(part == null ? problem(why) : problem(why, part));
    }
}
