package org.sonolens.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with times of day as recorders write them, moved later; their form stays. Pure functions. */
final class ShiftedTime {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int MOST_DIGITS = 6;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)([Tt ]+)(\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,9}))?(\\s*(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\D)(\\d\\d)(\\D)(\\d\\d)");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d)(\\D)(\\d\\d)(\\D)(\\d\\d)");

    private ShiftedTime() {}

    /** An ISO 8601 date and time, to the microsecond; empty for anything else. */
    static Optional<String> exact(String text, long nanos) {
        return iso(text, nanos, true);
    }

    /** As {@link #exact}, but with as many characters as before: what is finer than its last digit is left out. */
    static Optional<String> sameLength(String text, long nanos) {
        return iso(text, nanos, false);
    }

    private static Optional<String> iso(String text, long nanos, boolean moreDigits) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String fraction = parts.group(4) == null ? "" : parts.group(4);
            long before = Math.round(Double.parseDouble("0." + (fraction.isEmpty() ? "0" : fraction)) * NANOS_A_SECOND);
            LocalDateTime moved = LocalDateTime.of(LocalDate.parse(parts.group(1)), LocalTime.parse(parts.group(3)))
                    .plusNanos(before);
            long added = moreDigits ? Math.round(nanos / 1000.0) * 1000 : nanos;
            moved = moved.plusNanos(added);
            String digits = String.format(Locale.ROOT, "%09d", moved.getNano());
            int shown = fraction.length();
            for (int d = MOST_DIGITS; moreDigits && d > shown; d--) {
                if (digits.charAt(d - 1) != '0') {
                    shown = d;
                }
            }
            return Optional.of(moved.toLocalDate()
                    + parts.group(2)
                    + clock(moved.toLocalTime())
                    + (shown == 0 ? "" : "." + digits.substring(0, shown))
                    + parts.group(5));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }

    /**
     * A date of ten and a time of eight characters, with whatever stands between their numbers. Immutable.
     *
     * @param date such as 2024-05-06, or anything that is none
     * @param time such as 23:59:58
     */
    record DayAndClock(String date, String time) {
        /** Whole seconds later; null where the time is none. Without a date the time begins again at midnight. */
        Optional<DayAndClock> later(long seconds) {
            Matcher day = DAY.matcher(date);
            Matcher clock = CLOCK.matcher(time);
            if (!clock.matches()) {
                return Optional.empty();
            }
            try {
                LocalTime at = LocalTime.of(number(clock, 1), number(clock, 3), number(clock, 5));
                boolean dated = day.matches();
                LocalDate on = dated ? LocalDate.of(number(day, 1), number(day, 3), number(day, 5)) : LocalDate.EPOCH;
                LocalDateTime moved = on.atTime(at).plusSeconds(seconds);
                String newDate = dated
                        ? String.format(
                                Locale.ROOT,
                                "%04d%s%02d%s%02d",
                                moved.getYear(),
                                day.group(2),
                                moved.getMonthValue(),
                                day.group(4),
                                moved.getDayOfMonth())
                        : date;
                return Optional.of(new DayAndClock(
                        newDate,
                        String.format(
                                Locale.ROOT,
                                "%02d%s%02d%s%02d",
                                moved.getHour(),
                                clock.group(2),
                                moved.getMinute(),
                                clock.group(4),
                                moved.getSecond())));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }
    }
}
