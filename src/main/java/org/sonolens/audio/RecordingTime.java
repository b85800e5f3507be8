package org.sonolens.audio;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a recording began, and who says so. Immutable.
 *
 * @param from "guano", "wamd", "bext", "audiomoth" or "fileName"
 */
public record RecordingTime(RecordedAt at, String from) {
    private static final double DAY_SECONDS = 86_400;
    private static final Duration AGREES = Duration.ofSeconds(2);

    /**
     * The first of GUANO's timestamp, that of a wamd chunk, date and time of a Broadcast Wave chunk, an AudioMoth's comment
     * and a date and time in the file's name; empty when none can be read.
     *
     * @param fileName its last part, with or without ending
     * @param trueRateHz samples a second of the sound as it was, above 0
     */
    public static Optional<RecordingTime> of(Metadata metadata, String fileName, double trueRateHz) {
        return found(TimeText.parse(metadata.guano().getOrDefault("Timestamp", "")), "guano")
                .or(() -> found(TimeText.parse(metadata.wamd().getOrDefault("timestamp", "")), "wamd"))
                .or(() -> found(broadcast(metadata, trueRateHz), "bext"))
                .or(() -> found(metadata.audioMothComment().flatMap(AudioMothComment::recordedAt), "audiomoth"))
                .or(() -> found(TimeText.inName(fileName), "fileName"));
    }

    private static Optional<RecordingTime> found(Optional<RecordedAt> at, String from) {
        return at.map(time -> new RecordingTime(time, from));
    }

    /**
     * The stated time, with the parts of a second that the time reference, samples since midnight, adds where it means the
     * same; the time reference alone where no time is stated. Some recorders count from elsewhere: then the text counts.
     */
    private static Optional<RecordedAt> broadcast(Metadata metadata, double trueRateHz) {
        String date = metadata.bext().getOrDefault("originationDate", "");
        String time = metadata.bext().getOrDefault("originationTime", "");
        Optional<RecordedAt> stated = TimeText.parse(date, time);
        double seconds = samples(metadata.bext().getOrDefault("timeReference", "")) / trueRateHz;
        if (!(seconds > 0 && seconds < DAY_SECONDS)) {
            return stated;
        }
        Optional<LocalDateTime> counted =
                TimeText.date(date).map(day -> day.atStartOfDay().plusNanos(Math.round(seconds * 1e9)));
        if (stated.isEmpty()) {
            return time.isBlank() ? counted.map(at -> new RecordedAt(at, Optional.empty())) : stated;
        }
        return counted.filter(
                        at -> Duration.between(stated.get().local(), at).abs().compareTo(AGREES) < 0)
                .map(at -> new RecordedAt(at, Optional.empty()))
                .or(() -> stated);
    }

    private static double samples(String number) {
        try {
            return number.isEmpty() ? 0 : Long.parseUnsignedLong(number);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
