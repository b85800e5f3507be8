package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static String problem(String typed, TimeEntry.Extent extent) {
        TimeEntry entry = TimeEntry.of(typed, extent);
        assertThat(entry).as(typed).isInstanceOf(TimeEntry.Problem.class);
        String sentence = ((TimeEntry.Problem) entry).sentence();
        assertThat(sentence).doesNotContain("\n");
        return sentence;
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
        assertThat(problem("7201", LONG)).contains("ends at 2:00:00");
        assertThat(problem("-3", LONG)).contains("begins at 0");
        assertThat(problem("7200001 samples", LONG)).contains("ends");
        assertThat(problem("at 20:00", LONG)).contains("21:34:14").contains("23:34:14");
        assertThat(problem("5:00:00", LONG))
                .as("neither in the recording nor on its clock")
                .contains("ends");
        assertThat(problem("2023-01-01 00:00:00", LONG)).contains("clock");
    }

    @Test
    void aRecordingWithoutAClockSaysSo() {
        assertThat(problem("at 21:34:24", CLOCKLESS)).contains("Nothing tells when");
        assertThat(problem("2022-08-15 21:34:24", CLOCKLESS)).contains("Nothing tells when");
        assertThat(problem("21:34:24", CLOCKLESS)).contains("ends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "abc",
                "1:2:3:4",
                "1::2",
                "12 apples",
                "1e5",
                "NaN",
                "1:99",
                "0:75:00",
                "at noon",
                "at 25:00",
                "2022-13-40 10:00",
                "2022-08-15 noon",
                "1.5 samples",
                "99999999999999999999",
                "--3",
                "samples"
            })
    void whatIsNoTimeIsSaidInOneLine(String typed) {
        assertThat(problem(typed, LONG)).isNotBlank();
    }
}
