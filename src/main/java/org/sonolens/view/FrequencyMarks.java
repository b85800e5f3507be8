package org.sonolens.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A choice of round frequencies to label. Immutable.
 *
 * @param values in Hz, ascending
 * @param even their common distance, or null where they follow 1-2-5 a decade
 */
record FrequencyMarks(List<BigDecimal> values, @Nullable RoundStep even) {
    private static final int[] BY_ROUNDNESS = {1, 5, 2};
    private static final int[] OTHER_DIGITS = {3, 7, 4, 6, 8, 9};

    /** What is this many decades below the top of an axis has no height left on any scale. */
    private static final int DECADES = 9;

    @Nullable
    BigDecimal step() {
        return even == null ? null : even.size();
    }

    /**
     * Of the even steps and of 1-2-5 a decade whose labels have room the one that leaves the smallest gap without a
     * label; where none of them gives four labels, single round numbers wherever there is room.
     */
    static FrequencyMarks best(FrequencyAxis axis, int heightPx, int smallestSpacingPx) {
        List<FrequencyMarks> candidates = new ArrayList<>();
        FrequencyMarks best = new FrequencyMarks(List.of(), null);
        for (RoundStep step : RoundStep.decimalsFor(axis.highHz() - axis.lowHz())) {
            List<BigDecimal> values = step.multiples(axis.lowHz(), axis.highHz());
            FrequencyMarks marks = new FrequencyMarks(values, step);
            if (values.size() <= Ticks.MOST_LABELS && marks.smallestSpacing(axis) * heightPx >= smallestSpacingPx) {
                candidates.add(marks);
            }
            // Where not even two have room: the first of the coarsest step.
            best = new FrequencyMarks(values.subList(0, Math.min(1, values.size())), step);
        }
        if (axis.scale() != FrequencyScale.LINEAR) {
            double spacing = (double) smallestSpacingPx / heightPx;
            candidates.add(picked(axis, spacing, false));
            if (candidates.stream().noneMatch(FrequencyMarks::isEnough)) {
                candidates.add(picked(axis, spacing, true));
            }
        }
        for (FrequencyMarks marks : candidates) {
            if (marks.isBetterThan(best, axis)) {
                best = marks;
            }
        }
        return best;
    }

    /** Unlabelled places between the marks: parts of the even step, or the other digits of each decade; ascending. */
    List<Double> between(double lowHz, double highHz) {
        if (even != null) {
            return even.between(lowHz, highHz);
        }
        TreeSet<Double> places = new TreeSet<>();
        for (int exponent : decades(highHz)) {
            for (int digit = 1; digit <= 9; digit++) {
                BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
                if (isWithin(value, lowHz, highHz) && values.stream().noneMatch(v -> v.compareTo(value) == 0)) {
                    places.add(value.doubleValue());
                }
            }
        }
        return List.copyOf(places);
    }

    private boolean isEnough() {
        return values.size() >= Ticks.FEWEST_LABELS;
    }

    private boolean isBetterThan(FrequencyMarks other, FrequencyAxis axis) {
        if (isEnough() && other.isEnough()) {
            return largestGap(axis) < other.largestGap(axis);
        }
        return values.size() > other.values.size();
    }

    private double smallestSpacing(FrequencyAxis axis) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < values.size(); i++) {
            smallest = Math.min(smallest, height(axis, i) - height(axis, i - 1));
        }
        return smallest;
    }

    private double largestGap(FrequencyAxis axis) {
        double largest = Math.max(height(axis, 0), 1 - height(axis, values.size() - 1));
        for (int i = 1; i < values.size(); i++) {
            largest = Math.max(largest, height(axis, i) - height(axis, i - 1));
        }
        return largest;
    }

    private double height(FrequencyAxis axis, int i) {
        return axis.heightOf(values.get(i).doubleValue());
    }

    /** Round frequencies with the smallest spacing, or a larger one at which they are no more than twelve. */
    private static FrequencyMarks picked(FrequencyAxis axis, double smallestSpacing, boolean anyDigits) {
        double spacing = smallestSpacing;
        FrequencyMarks marks = pickedAt(axis, spacing, anyDigits);
        while (marks.values.size() > Ticks.MOST_LABELS) {
            spacing *= 1.1;
            marks = pickedAt(axis, spacing, anyDigits);
        }
        return marks;
    }

    /** Round frequencies, the roundest first, each where there is room left; with all digits until there are four. */
    private static FrequencyMarks pickedAt(FrequencyAxis axis, double spacing, boolean anyDigits) {
        List<BigDecimal> kept = new ArrayList<>();
        if (axis.lowHz() == 0) {
            kept.add(BigDecimal.ZERO);
        }
        for (int digit : BY_ROUNDNESS) {
            addDecades(kept, BigDecimal.valueOf(digit), axis, spacing);
        }
        if (anyDigits) {
            for (int digit : OTHER_DIGITS) {
                addDecades(kept, BigDecimal.valueOf(digit), axis, spacing);
            }
            for (int digits = 11; digits <= 99 && kept.size() < Ticks.FEWEST_LABELS; digits++) {
                addDecades(kept, BigDecimal.valueOf(digits, 1), axis, spacing);
            }
        }
        Collections.sort(kept);
        return new FrequencyMarks(kept, null);
    }

    private static void addDecades(List<BigDecimal> kept, BigDecimal digits, FrequencyAxis axis, double spacing) {
        for (int exponent : decades(axis.highHz())) {
            BigDecimal value = digits.scaleByPowerOfTen(exponent);
            if (isWithin(value, axis.lowHz(), axis.highHz())) {
                double height = axis.heightOf(value.doubleValue());
                boolean hasRoom = kept.stream()
                        .allMatch(other -> Math.abs(axis.heightOf(other.doubleValue()) - height) >= spacing);
                if (hasRoom) {
                    kept.add(value);
                }
            }
        }
    }

    private static boolean isWithin(BigDecimal hz, double lowHz, double highHz) {
        return hz.doubleValue() >= lowHz && hz.doubleValue() <= highHz;
    }

    private static int[] decades(double highHz) {
        int top = (int) Math.floor(Math.log10(highHz));
        int[] exponents = new int[DECADES];
        for (int i = 0; i < DECADES; i++) {
            exponents[i] = top - i;
        }
        return exponents;
    }
}
