package org.sonolens.ui;

import java.util.List;
import org.sonolens.view.TimeEntry;

/** What is wrong with a typed time, in a sentence. Pure functions. */
final class TimeEntryWords {
    private TimeEntryWords() {}

    static String of(TimeEntry.Problem problem) {
        List<String> parts = problem.parts();
        return switch (problem.why()) {
            case NOTHING_TYPED -> Words.of("go-to.nothing-typed");
            case NO_TIME -> Words.of("go-to.no-time", parts.getFirst());
            case ABOVE_59 -> Words.of("go-to.above-59");
            case NO_TIME_AFTER_DATE -> Words.of("go-to.no-time-after-date");
            case NO_DATE -> Words.of("go-to.no-date", parts.getFirst());
            case NO_TIME_OF_DAY -> Words.of("go-to.no-time-of-day", parts.getFirst());
            case NO_CLOCK -> Words.of("go-to.no-clock");
            case BEYOND_THE_CLOCK -> Words.of("go-to.beyond-clock", parts.getFirst(), parts.getLast());
            case BEFORE_THE_START -> Words.of("go-to.before-start");
            case AFTER_THE_END -> Words.of("go-to.after-end", parts.getFirst());
        };
    }
}
