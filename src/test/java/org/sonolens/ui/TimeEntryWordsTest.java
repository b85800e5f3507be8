package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sonolens.view.TimeEntry;

class TimeEntryWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_TIME | abc | “abc” is no time; type 1:02:03.5, 83.2 s or 12345 samples",
                "NO_DATE | 2022-13-40 | 2022-13-40 is no date",
                "NO_TIME_OF_DAY | noon | “noon” is no time of day; type 21:34:26",
                "BEYOND_THE_CLOCK | 21:34:14 23:34:14 | The recording goes from 21:34:14 to 23:34:14 by the clock",
                "AFTER_THE_END | 2:00:00 | The recording ends at 2:00:00"
            })
    void theSentenceSaysWhatIsWrongWithWhat(TimeEntry.Why why, String parts, String sentence) {
        assertThat(TimeEntryWords.of(new TimeEntry.Problem(why, List.of(parts.split(" ")))))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemIsSaidInOneLine(TimeEntry.Why why) {
        assertThat(TimeEntryWords.of(new TimeEntry.Problem(why, List.of("from", "to"))))
                .isNotBlank()
                .doesNotContain("\n", "{");
    }
}
