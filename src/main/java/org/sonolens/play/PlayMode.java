package org.sonolens.play;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sonolens.view.RecordingClass;

/** How sound is made audible. Frequencies and times are those of the sound as it was. Immutable. */
public sealed interface PlayMode {
    /** As it was. */
    PlayMode PLAIN = new Speed(1, false);

    /** The factors of a time expansion that are offered. */
    List<Integer> EXPANSIONS = List.of(5, 10, 20);

    int MOST_EXPANSION = 100;
    double SLOWEST = 0.05;
    double FASTEST = 4;

    /** What a heterodyne is tuned to before somebody tunes it. */
    double FIRST_TUNING_HZ = 45_000;

    /**
     * Faster or slower.
     *
     * @param factor seconds of sound a second, {@value #SLOWEST} to {@value #FASTEST}
     * @param keepPitch whether frequencies stay what they are
     */
    record Speed(double factor, boolean keepPitch) implements PlayMode {
        public Speed {
            if (!(factor >= SLOWEST && factor <= FASTEST)) {
                throw new IllegalArgumentException("a speed of " + factor + "; it is " + SLOWEST + " to " + FASTEST);
            }
        }
    }

    /** So many times slower and lower, as bat workers listen. @param factor 2 to {@value #MOST_EXPANSION} */
    record Expansion(int factor) implements PlayMode {
        public Expansion {
            if (factor < 2 || factor > MOST_EXPANSION) {
                throw new IllegalArgumentException("a time expansion of " + factor + "; it is 2 to " + MOST_EXPANSION);
            }
        }
    }

    /** In its own time, moved down: heard is the distance of each frequency from one that is tuned. @param hz above 0 */
    record Heterodyne(double hz) implements PlayMode {
        public Heterodyne {
            if (!(hz > 0) || Double.isInfinite(hz)) {
                throw new IllegalArgumentException("a heterodyne at " + hz + " Hz");
            }
        }
    }

    Pattern TEXT = Pattern.compile("(te|heterodyne|speed):([0-9]*\\.?[0-9]+)(?:,(keep-pitch))?");

    /** What a recording of a class is first heard in. */
    static PlayMode of(RecordingClass recordingClass) {
        return recordingClass == RecordingClass.BAT ? new Expansion(10) : PLAIN;
    }

    /** Seconds of sound heard in a second. */
    default double speed() {
        return switch (this) {
            case Speed speed -> speed.factor();
            case Expansion expansion -> 1.0 / expansion.factor();
            case Heterodyne heterodyne -> 1;
        };
    }

    /** As {@link #named} reads it: te:10, heterodyne:45000, speed:0.5, speed:0.5,keep-pitch. */
    default String text() {
        return switch (this) {
            case Speed speed -> "speed:" + number(speed.factor()) + (speed.keepPitch() ? ",keep-pitch" : "");
            case Expansion expansion -> "te:" + expansion.factor();
            case Heterodyne heterodyne -> "heterodyne:" + number(heterodyne.hz());
        };
    }

    /** In few letters, for a chip: ×1, ×0.5, ×0.5 ♪ with its pitch kept, TE ×10, het 45.0 kHz. */
    default String label() {
        return switch (this) {
            case Speed speed -> "×" + number(speed.factor()) + (speed.keepPitch() ? " ♪" : "");
            case Expansion expansion -> "TE ×" + expansion.factor();
            case Heterodyne heterodyne -> String.format(Locale.ROOT, "het %.1f kHz", heterodyne.hz() / 1000);
        };
    }

    /**
     * The mode of a text, in any case.
     *
     * @return empty when it names none
     * @throws IllegalArgumentException with a sentence's end when its number is out of range
     */
    static Optional<PlayMode> named(String text) {
        Matcher parts = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(parts.group(2));
        boolean keepPitch = parts.group(3) != null;
        if (keepPitch && !parts.group(1).equals("speed")) {
            return Optional.empty();
        }
        return switch (parts.group(1)) {
            case "te" ->
                number == Math.rint(number)
                        ? Optional.of(new Expansion((int) Math.min(number, Integer.MAX_VALUE)))
                        : Optional.empty();
            case "heterodyne" -> Optional.of(new Heterodyne(number));
            default -> Optional.of(new Speed(number, keepPitch));
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
