package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The clock of the night a recording was made in: from seconds of the sound as it was to the time of day, and back.
 * Immutable.
 *
 * @param start when its first sample was recorded, by the recorder's own clock
 * @param offset that clock's distance to UTC; empty where nobody knows
 */
public record NightClock(LocalDateTime start, Optional<ZoneOffset> offset) {
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double LONGEST_SECONDS = 1e9;
    private static final int MOST_DECIMALS = 6;

    /** Date and time at a place. @param seconds from the start; beyond about 30 years it stays there */
    public LocalDateTime at(double seconds) {
        return start.plusNanos(Math.round(Math.clamp(seconds, -LONGEST_SECONDS, LONGEST_SECONDS) * 1e9));
    }

    /**
     * The time of day at a place, such as 21:34:26.346, cut to what can be told apart.
     *
     * @param resolutionSeconds above 0
     */
    public String timeText(double seconds, double resolutionSeconds) {
        int decimals = Math.clamp((int) -Math.floor(Math.log10(resolutionSeconds) + 1e-9), 0, MOST_DECIMALS);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        // rounded before it is taken apart, or 59.9999 would read 60
        double rounded = new BigDecimal(seconds)
                .add(new BigDecimal(start.getNano()).movePointLeft(9))
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        LocalDateTime there = new NightClock(start.withNano(0), offset).at(rounded + unit.doubleValue() / 1000);
        String time = TIME.format(there);
        if (decimals == 0) {
            return time;
        }
        return time + "." + String.format(Locale.ROOT, "%09d", there.getNano()).substring(0, decimals);
    }

    /** When it began, such as 2022-08-15 21:34:14 +01:00. */
    public String startText() {
        return DATE_AND_TIME.format(start)
                + offset.map(zone -> zone.equals(ZoneOffset.UTC) ? " UTC" : " " + zone)
                        .orElse("");
    }

    /** How many seconds from the start a date and time is; negative before. */
    public double secondsAt(LocalDateTime time) {
        Duration away = Duration.between(start, time);
        return away.getSeconds() + away.getNano() / 1e9;
    }

    /** How many seconds from the start the clock first shows a time of day: 0 or more, less than a day. */
    public double secondsAt(LocalTime time) {
        LocalDate day = start.toLocalDate();
        LocalDateTime first = day.atTime(time);
        return secondsAt(first.isBefore(start) ? day.plusDays(1).atTime(time) : first);
    }
}
