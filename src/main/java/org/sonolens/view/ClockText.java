package org.sonolens.view;

import java.math.BigDecimal;

/** Times of day and length as h:mm:ss or m:ss, with the decimals they come with. Pure functions. */
final class ClockText {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private ClockText() {}

    /** m:ss of a time of 0 or more in seconds; h:mm:ss where it is an hour or hours are asked for. */
    static String of(BigDecimal seconds, boolean withHours) {
        BigDecimal[] minutesAndRest = seconds.divideAndRemainder(MINUTE);
        long minutes = minutesAndRest[0].longValueExact();
        String rest = minutesAndRest[1].toPlainString();
        String padded = minutesAndRest[1].intValue() < 10 ? "0" + rest : rest;
        if (!withHours && minutes < 60) {
            return minutes + ":" + padded;
        }
        long beyondHour = minutes % 60;
        return minutes / 60 + ":" + (beyondHour < 10 ? "0" : "") + beyondHour + ":" + padded;
    }
}
