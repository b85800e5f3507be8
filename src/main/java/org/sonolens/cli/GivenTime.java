package org.sonolens.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.TimeSpan;

/** Times as users give them to commands: 12.5 or 1:02.5, in seconds of the sound as it was. Pure functions. */
final class GivenTime {
    private GivenTime() {}

    /**
     * The samples from one time to another, each rounded to the nearest sample.
     *
     * @param start null for the start
     * @param end null for the end; one beyond it is the end
     * @param frames samples of the recording
     * @param trueRateHz samples a second of the sound as it was
     * @throws IllegalArgumentException with a sentence for wrong usage
     * @throws CommandFailure when the recording ends before
     */
    static TimeSpan span(@Nullable String start, @Nullable String end, long frames, double trueRateHz)
            throws CommandFailure {
        long first = start == null ? 0 : Math.round(seconds("--start", start) * trueRateHz);
        long last = end == null ? frames : Math.round(seconds("--end", end) * trueRateHz);
        if (start != null && end != null && last <= first) {
            throw new IllegalArgumentException("--end " + end + " is not after --start " + start);
        }
        if (first >= frames) {
            throw new CommandFailure(
                    String.format(Locale.ROOT, "ends at %.3f s; choose a --start before that", frames / trueRateHz));
        }
        return new TimeSpan(first, Math.max(first + 1, Math.min(last, frames)));
    }

    private static double seconds(String option, String given) {
        double seconds = 0;
        for (String part : given.split(":", -1)) {
            seconds = seconds * 60 + number(option, given, part);
        }
        return seconds;
    }

    private static double number(String option, String given, String part) {
        double value;
        try {
            value = Double.parseDouble(part);
        } catch (NumberFormatException noNumber) {
            value = -1;
        }
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(option + " is a time such as 12.5 or 1:02.5, not " + given);
        }
        return value;
    }
}
