package org.sonolens.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a recording as a person types it. Immutable.
 *
 * <p>Seconds: {@code 83.2}, {@code 83.2 s}, also {@code 250 ms}, {@code 5 min}, {@code 1.5 h}. From the beginning:
 * {@code 2:03.5} is minutes and seconds, {@code 1:02:03.5} hours, too. Samples of the file: {@code 12345 samples}. The
 * clock of the night: {@code 21:34:26} with or without {@code at} or {@code @} before it, or
 * {@code 2022-08-15 21:34:26}. What could be both is taken from the beginning when it lies in the recording, else by the
 * clock.
 */
public sealed interface TimeEntry {
    /** Understood, and in the recording. @param seconds from its first sample */
    record Place(double seconds) implements TimeEntry {}

    /**
     * Not to be gone to.
     *
     * @param why what is wrong
     * @param parts the texts that the sentence about it needs, as {@link Why} names them
     */
    record Problem(Why why, List<String> parts) implements TimeEntry {
        public Problem {
            parts = List.copyOf(parts);
        }

        private static Problem of(Why why, String... parts) {
            return new Problem(why, List.of(parts));
        }
    }

    /** What can be wrong with a typed time. */
    enum Why {
        NOTHING_TYPED,
        /** Part: what was typed. */
        NO_TIME,
        /** Minutes or seconds after a colon. */
        ABOVE_59,
        NO_TIME_AFTER_DATE,
        /** Part: what stands for the date. */
        NO_DATE,
        /** Part: what stands for the time of day. */
        NO_TIME_OF_DAY,
        /** Nobody knows when the recording was made. */
        NO_CLOCK,
        /** Parts: when the recording begins and ends. */
        BEYOND_THE_CLOCK,
        BEFORE_THE_START,
        /** Part: the recording's length. */
        AFTER_THE_END
    }

    /**
     * What can be gone to. Immutable.
     *
     * @param samples of the recording, 1 or more
     * @param rateHz samples a second of the sound as it was, above 0
     * @param clock the clock of its own time, where anything tells
     */
    record Extent(long samples, double rateHz, Optional<NightClock> clock) {
        double seconds() {
            return samples / rateHz;
        }
    }

    /** Reads what was typed. */
    static TimeEntry of(String typed, Extent extent) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Problem.of(Why.NOTHING_TYPED);
        }
        Matcher date = Patterns.DATE.matcher(text);
        if (date.matches()) {
            return byDate(date, extent);
        }
        Matcher at = Patterns.AT.matcher(text);
        if (at.matches()) {
            return byClock(at.group(1), extent);
        }
        Matcher samples = Patterns.SAMPLES.matcher(text);
        if (samples.matches()) {
            return within(Double.parseDouble(samples.group(1)) / extent.rateHz(), extent);
        }
        Matcher number = Patterns.NUMBER.matcher(text);
        if (number.matches()) {
            return within(Double.parseDouble(number.group(1)) * unitSeconds(number.group(2)), extent);
        }
        Matcher colons = Patterns.COLONS.matcher(text);
        if (colons.matches()) {
            return byColons(colons, text, extent);
        }
        return Problem.of(Why.NO_TIME, typed.strip());
    }

    private static TimeEntry byColons(Matcher colons, String text, Extent extent) {
        double hours = colons.group(1) == null ? 0 : Double.parseDouble(colons.group(1));
        double minutes = Double.parseDouble(colons.group(2));
        double rest = Double.parseDouble(colons.group(3));
        boolean whole = rest < 60 && (colons.group(1) == null || minutes < 60);
        if (!whole) {
            return Problem.of(Why.ABOVE_59);
        }
        TimeEntry fromStart = within(hours * 3600 + minutes * 60 + rest, extent);
        if (fromStart instanceof Problem && extent.clock().isPresent()) {
            TimeEntry clock = byClock(text, extent);
            return clock instanceof Place ? clock : fromStart;
        }
        return fromStart;
    }

    private static double unitSeconds(@Nullable String unit) {
        return switch (unit == null ? "s" : unit) {
            case "ms" -> 0.001;
            case "min", "m" -> 60;
            case "h" -> 3600;
            default -> 1;
        };
    }

    private static TimeEntry byDate(Matcher date, Extent extent) {
        Optional<LocalTime> time = clockTime(date.group(2));
        if (extent.clock().isEmpty()) {
            return unknownClock();
        }
        if (time.isEmpty()) {
            return Problem.of(Why.NO_TIME_AFTER_DATE);
        }
        try {
            LocalDateTime there = LocalDateTime.of(LocalDate.parse(date.group(1)), time.get());
            return withinClock(extent.clock().get().secondsAt(there), extent);
        } catch (DateTimeException none) {
            return Problem.of(Why.NO_DATE, date.group(1));
        }
    }

    private static TimeEntry byClock(String text, Extent extent) {
        Optional<LocalTime> time = clockTime(text);
        if (extent.clock().isEmpty()) {
            return unknownClock();
        }
        return time.map(there -> withinClock(extent.clock().get().secondsAt(there), extent))
                .orElseGet(() -> Problem.of(Why.NO_TIME_OF_DAY, text));
    }

    private static Optional<LocalTime> clockTime(String text) {
        Matcher clock = Patterns.CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        double seconds = clock.group(3) == null ? 0 : Double.parseDouble(clock.group(3));
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        return hour < 24 && minute < 60 && seconds < 60
                ? Optional.of(LocalTime.of(hour, minute).plusNanos(Math.round(seconds * 1e9)))
                : Optional.empty();
    }

    private static Problem unknownClock() {
        return Problem.of(Why.NO_CLOCK);
    }

    private static TimeEntry withinClock(double seconds, Extent extent) {
        if (seconds < 0 || seconds > extent.seconds()) {
            NightClock clock = extent.clock().orElseThrow();
            return Problem.of(Why.BEYOND_THE_CLOCK, clock.timeText(0, 1), clock.timeText(extent.seconds(), 1));
        }
        return new Place(seconds);
    }

    private static TimeEntry within(double seconds, Extent extent) {
        if (seconds < 0) {
            return Problem.of(Why.BEFORE_THE_START);
        }
        if (!(seconds <= extent.seconds())) {
            return Problem.of(Why.AFTER_THE_END, ReadoutText.time(extent.seconds(), 0.001));
        }
        return new Place(seconds);
    }

    /** What is understood. */
    final class Patterns {
        private static final String DECIMAL = "(-?\\d{1,15}(?:\\.\\d{0,12})?)";
        private static final Pattern SAMPLES = Pattern.compile("(-?\\d{1,15}) ?(?:samples?|smp)");
        private static final Pattern NUMBER = Pattern.compile(DECIMAL + " ?(ms|s|sec|seconds?|min|m|h)?");
        private static final Pattern COLONS = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2}(?:\\.\\d{0,12})?)");
        private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{1,2}(?:\\.\\d{0,9})?))?");
        private static final Pattern AT = Pattern.compile("(?:at |@ ?)(.*)");
        private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ t](.*)");

        private Patterns() {}
    }
}
