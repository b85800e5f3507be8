package org.sonolens.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as users type them: 12 kHz, 1.4 ms, 75 %, −80. Empty for what is none. Pure functions. */
final class TypedQuantity {
    private static final Pattern QUANTITY = Pattern.compile("([-−+]?[0-9]*[.,]?[0-9]+|[0-9]+[.,])\\s*([a-zµμ%]*)");
    private static final int DIGITS = 7;

    private record Quantity(double value, String unit) {}

    private TypedQuantity() {}

    /** Hz, from a number with mHz, Hz, kHz, k or nothing behind it; 0 or more. */
    static OptionalDouble hz(String typed) {
        Quantity read = read(typed);
        double factor = switch (read.unit()) {
            case "", "hz" -> 1;
            case "k", "khz" -> 1000;
            case "mhz" -> 1e-3;
            default -> Double.NaN;
        };
        return positive(read.value() * factor);
    }

    /** As {@link #hz} reads it, in at most seven digits: 160 kHz, 333.3 Hz. */
    static String ofHz(double hz) {
        return hz >= 1000 ? digits(hz / 1000) + " kHz" : digits(hz) + " Hz";
    }

    /** Whole samples, from a number of them or from a time in s, ms or µs; 1 or more. */
    static OptionalInt samples(String typed, double rateHz) {
        Quantity read = read(typed);
        double samples = switch (read.unit()) {
            case "", "samples", "sample" -> read.value() == Math.rint(read.value()) ? read.value() : Double.NaN;
            case "s" -> Math.rint(read.value() * rateHz);
            case "ms" -> Math.rint(read.value() * rateHz / 1e3);
            case "us", "µs", "μs" -> Math.rint(read.value() * rateHz / 1e6);
            default -> Double.NaN;
        };
        return samples >= 1 && samples <= Integer.MAX_VALUE ? OptionalInt.of((int) samples) : OptionalInt.empty();
    }

    /** A share from 0 to below 1, from a number of percent. */
    static OptionalDouble share(String typed) {
        Quantity read = read(typed);
        double share = read.unit().isEmpty() || read.unit().equals("%") ? read.value() / 100 : Double.NaN;
        return share >= 0 && share < 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** dBFS, of any sign. */
    static OptionalDouble level(String typed) {
        Quantity read = read(typed);
        boolean known =
                read.unit().isEmpty() || read.unit().equals("db") || read.unit().equals("dbfs");
        return known && Double.isFinite(read.value()) ? OptionalDouble.of(read.value()) : OptionalDouble.empty();
    }

    private static OptionalDouble positive(double value) {
        return value >= 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static Quantity read(String typed) {
        Matcher matcher = QUANTITY.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return new Quantity(Double.NaN, "");
        }
        String number = matcher.group(1).replace(',', '.').replace('−', '-');
        return new Quantity(Double.parseDouble(number), matcher.group(2));
    }

    private static String digits(double value) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }
}
