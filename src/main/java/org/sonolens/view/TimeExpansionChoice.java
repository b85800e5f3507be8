package org.sonolens.view;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many times slower than life a user says that recordings play. Immutable.
 *
 * @param factor {@value #LOWEST} to {@value #HIGHEST}; 1 for not at all
 * @param overTag whether it also counts for recordings that say a factor themselves
 */
public record TimeExpansionChoice(double factor, boolean overTag) {
    public static final double LOWEST = 1;
    public static final double HIGHEST = 1000;

    public TimeExpansionChoice {
        if (!(factor >= LOWEST && factor <= HIGHEST)) {
            throw new IllegalArgumentException("a time expansion of " + factor);
        }
    }

    /** What to remember of a factor that was chosen for a recording: nothing where it is what that has by itself. */
    public static Optional<TimeExpansionChoice> of(double factor, OptionalDouble tagged) {
        return factor == tagged.orElse(1)
                ? Optional.empty()
                : Optional.of(new TimeExpansionChoice(factor, tagged.isPresent()));
    }

    /** The factor that counts for a recording. @param tagged what it says of itself */
    public double in(OptionalDouble tagged) {
        return overTag ? factor : tagged.orElse(factor);
    }

    /** A factor as short as it can be written: 10, 2.5. */
    public static String text(double factor) {
        return factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor);
    }

    /** The factor that somebody typed, with a point or a comma, and × or x before it or not; empty when it is none. */
    public static OptionalDouble typed(String text) {
        String number = text.strip().replaceFirst("^[×x]\\s*", "").replace(',', '.');
        try {
            double factor = number.length() > 20 ? 0 : Double.parseDouble(number);
            return factor >= LOWEST && factor <= HIGHEST ? OptionalDouble.of(factor) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
