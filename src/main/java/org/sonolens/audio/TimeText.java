package org.sonolens.audio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as recorders write them; what is none is empty, never an exception. Pure functions. */
final class TimeText {
    private static final int MOST_CHARACTERS = 200;
    private static final String SEPARATOR = "[-/:._ ]";
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[-:._ ](\\d{1,2})(?:[-:._ ](\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?");
    private static final Pattern ZONE =
            Pattern.compile("(?:UTC|GMT)?\\s*([+\\u2212-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTC = Pattern.compile("Z|UTC|GMT", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH = Pattern.compile(
            "(" + DATE.pattern() + ")(?:\\s*T\\s*|\\s+)(" + TIME.pattern() + ")\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})T?\\s*(\\d{2})(\\d{2})(\\d{2})\\s*(\\D.*|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_A_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})[-_T ](\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern IN_A_NAME_WITH_DASHES = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[-_](\\d{2})[-_](\\d{2})[-_T ](\\d{2})[-_.](\\d{2})[-_.](\\d{2})(?!\\d)");

    private TimeText() {}

    /**
     * A date, T or a space, a time with or without seconds and their parts, and a zone in any form: none, Z, UTC, +1, +01,
     * +0100, +01:00, UTC+1.
     */
    static Optional<RecordedAt> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher both = BOTH.matcher(trimmed);
        if (both.matches()) {
            return joined(date(both.group(2), both.group(3), both.group(4)), time(both.group(5)), both.group(10));
        }
        Matcher compact = COMPACT.matcher(trimmed);
        return compact.matches()
                ? joined(
                        date(compact.group(1), compact.group(2), compact.group(3)),
                        time(compact.group(4) + ":" + compact.group(5) + ":" + compact.group(6)),
                        compact.group(7))
                : Optional.empty();
    }

    /** A date and a time that stand apart, as in a Broadcast Wave chunk; no zone. */
    static Optional<RecordedAt> parse(String date, String time) {
        return joined(date(date), time(time), "");
    }

    /** The date and time in a file's name, written YYYYMMDD_HHMMSS or with dashes between; the first that is one. */
    static Optional<RecordedAt> inName(String name) {
        for (Pattern pattern : new Pattern[] {IN_A_NAME, IN_A_NAME_WITH_DASHES}) {
            Matcher found = pattern.matcher(name);
            while (found.find()) {
                Optional<RecordedAt> at = joined(
                        date(found.group(1), found.group(2), found.group(3)),
                        time(found.group(4) + ":" + found.group(5) + ":" + found.group(6)),
                        "");
                if (at.isPresent()) {
                    return at;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        Matcher parts = DATE.matcher(text.strip());
        return parts.matches() ? date(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), nanos(parts.group(4))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The offset that a zone stands for; empty for none, and for what is no zone. */
    static Optional<ZoneOffset> zone(String text) {
        String zone = text.strip();
        if (UTC.matcher(zone).matches()) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher parts = ZONE.matcher(zone);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int sign = parts.group(1).equals("+") ? 1 : -1;
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(parts.group(2)), sign * number(parts.group(3))));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    private static Optional<RecordedAt> joined(Optional<LocalDate> date, Optional<LocalTime> time, String zone) {
        return date.flatMap(day -> time.map(hour -> new RecordedAt(LocalDateTime.of(day, hour), zone(zone))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String decimals) {
        return decimals == null
                ? 0
                : Integer.parseInt(String.format(Locale.ROOT, "%-9s", decimals).replace(' ', '0'));
    }
}
