package org.sonolens.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sonolens.view.NightClock;

/**
 * What the list of files says about a recording beside its name. Immutable.
 *
 * @param length such as 1:12
 * @param rate such as 48k
 * @param clock when it was recorded; empty where nobody knows
 * @param repairs what was wrong with it and is read anyway, one sentence each
 */
public record FileFacts(String length, String rate, Optional<NightClock> clock, List<String> repairs) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public FileFacts {
        repairs = List.copyOf(repairs);
    }

    public FileFacts(String length, String rate, List<String> repairs) {
        this(length, rate, Optional.empty(), repairs);
    }

    public FileFacts(String length, String rate) {
        this(length, rate, List.of());
    }

    /** The time of the day it began at, such as 21:34:26; empty where nobody knows. */
    String time() {
        return clock.map(known -> TIME.format(known.start())).orElse("");
    }
}
