package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A distance between marks that people count in, as an exact decimal, so that labels carry no rounding. Immutable.
 *
 * @param size distance between labelled marks, above 0
 * @param parts how many minor marks' distances it holds
 */
record RoundStep(BigDecimal size, int parts) {
    private static final int[] DIGITS = {1, 2, 5};
    private static final int[] PARTS = {5, 4, 5};

    /** 1, 2 or 5 times a power of ten; the digit is the index of those. */
    static RoundStep decimal(int digit, int exponent) {
        return new RoundStep(BigDecimal.valueOf(DIGITS[digit]).scaleByPowerOfTen(exponent), PARTS[digit]);
    }

    /** The decimal steps, ascending, of which between 1 and about 25 lie in a span above 0. */
    static List<RoundStep> decimalsFor(double span) {
        int top = (int) Math.floor(Math.log10(span));
        List<RoundStep> steps = new ArrayList<>();
        for (int exponent = top - 2; exponent <= top; exponent++) {
            for (int digit = 0; digit < DIGITS.length; digit++) {
                RoundStep step = decimal(digit, exponent);
                if (step.size.doubleValue() <= span && step.size.doubleValue() >= span / 25) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    /** Multiples of this step from low to high, ascending. */
    List<BigDecimal> multiples(double low, double high) {
        return multiplesOf(size, low, high);
    }

    /** Places from low to high at the minor distance, without the multiples of the step itself, ascending. */
    List<Double> between(double low, double high) {
        // A third of 10 s has no end as a decimal; whole steps are counted, and the part added as a double.
        BigDecimal first = firstMultiple(size, low).subtract(size);
        double part = size.doubleValue() / parts;
        List<Double> places = new ArrayList<>();
        for (BigDecimal whole = first; whole.doubleValue() <= high; whole = whole.add(size)) {
            for (int i = 1; i < parts; i++) {
                double place = whole.doubleValue() + i * part;
                if (place >= low && place <= high) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static List<BigDecimal> multiplesOf(BigDecimal step, double low, double high) {
        List<BigDecimal> found = new ArrayList<>();
        // The double nearest to a multiple may lie on the other side of a limit than the multiple: the double decides.
        BigDecimal value = firstMultiple(step, low).subtract(step);
        while (value.doubleValue() <= high) {
            if (value.doubleValue() >= low) {
                found.add(value);
            }
            value = value.add(step);
        }
        return found;
    }

    private static BigDecimal firstMultiple(BigDecimal step, double low) {
        return new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
