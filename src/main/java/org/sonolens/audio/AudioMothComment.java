package org.sonolens.audio;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment of an AudioMoth says in a sentence, taken apart; what an older or newer firmware writes otherwise is
 * left empty. Immutable.
 *
 * @param recordedAt with its zone, which the sentence always names
 * @param deviceId sixteen hexadecimal digits
 * @param gain such as "medium" or "2"
 * @param batteryVolts the bound where the sentence says less or greater than
 * @param temperatureCelsius inside the case
 */
public record AudioMothComment(
        Optional<RecordedAt> recordedAt,
        Optional<String> deviceId,
        Optional<String> gain,
        OptionalDouble batteryVolts,
        OptionalDouble temperatureCelsius) {
    private static final int MOST_CHARACTERS = 4096;
    private static final Pattern RECORDED = Pattern.compile(
            "Recorded at (\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?) (\\d{1,2})/(\\d{1,2})/(\\d{4}) \\(([^)]{1,20})\\)");
    private static final Pattern DEVICE = Pattern.compile("(?:Audio|Hydro)Moth[^0-9]{0,20} ([0-9A-Fa-f]{16})\\b");
    private static final Pattern GAIN_NUMBER = Pattern.compile("at gain setting (\\d{1,2})\\b");
    private static final Pattern GAIN_WORD = Pattern.compile("at ([a-z]+(?:-[a-z]+)?) gain\\b");
    private static final Pattern BATTERY =
            Pattern.compile("battery (?:state )?was (?:less than |greater than |[<>] ?)?(\\d{1,2}(?:\\.\\d{1,3})?) ?V");
    private static final Pattern TEMPERATURE =
            Pattern.compile("temperature was ([-\\u2212]?\\d{1,3}(?:\\.\\d{1,3})?) ?°?C");

    /** Empty where nothing in the text is an AudioMoth's. */
    static Optional<AudioMothComment> parse(String text) {
        if (!text.contains("Moth") || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        AudioMothComment comment = new AudioMothComment(
                recordedAt(text),
                first(DEVICE, text),
                first(GAIN_NUMBER, text).or(() -> first(GAIN_WORD, text)),
                number(BATTERY, text),
                number(TEMPERATURE, text));
        return comment.recordedAt.isEmpty() && comment.deviceId.isEmpty() ? Optional.empty() : Optional.of(comment);
    }

    private static Optional<RecordedAt> recordedAt(String text) {
        Matcher found = RECORDED.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<ZoneOffset> zone = TimeText.zone(found.group(5));
        return TimeText.date(found.group(4), found.group(3), found.group(2))
                .flatMap(date ->
                        TimeText.time(found.group(1)).map(time -> new RecordedAt(LocalDateTime.of(date, time), zone)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static OptionalDouble number(Pattern pattern, String text) {
        Optional<String> found = first(pattern, text);
        return found.isPresent()
                ? OptionalDouble.of(Double.parseDouble(found.get().replace('\u2212', '-')))
                : OptionalDouble.empty();
    }
}
