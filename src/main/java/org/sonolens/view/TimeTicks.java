package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks of a time axis: steps of 1, 2, 5 times a power of ten seconds below 1 s, then 1, 2, 5, 10, 15, 30 s and
 * min, 1, 2, 3, 6, 12 h, then days. Pure functions.
 */
public final class TimeTicks {
    private static final int GAP_PX = 10;
    private static final int SMALLEST_MINOR_PX = 5;
    private static final List<RoundStep> CLOCK_STEPS = clockSteps();

    private TimeTicks() {}

    /**
     * Marks from one time to another: 4 to 12 labels where a tenth of the width holds the longest label and a gap of 10
     * px (for labels of 6 characters 580 px, for 1:02:03.456 980 px), fewer where it is narrower.
     *
     * @param startSeconds left edge
     * @param endSeconds right edge, later
     * @param widthPx width in pixels of the text's scale, 1 or more
     */
    public static Ticks of(double startSeconds, double endSeconds, int widthPx) {
        double span = endSeconds - startSeconds;
        if (!(span > 0) || Double.isInfinite(span) || widthPx < 1) {
            throw new IllegalArgumentException(
                    "a time axis from " + startSeconds + " to " + endSeconds + " s, " + widthPx + " px wide");
        }
        TimeUnit unit = TimeUnit.of(Math.max(Math.abs(startSeconds), Math.abs(endSeconds)));
        Ticks ticks = new Ticks(List.of(), List.of(), unit.label());
        for (RoundStep step : stepsFor(span)) {
            double spacingPx = step.size().doubleValue() / span * widthPx;
            List<BigDecimal> values = step.multiples(startSeconds, endSeconds);
            List<Tick> labelled = labelled(values, unit, step);
            if (values.size() <= Ticks.MOST_LABELS && widest(labelled) + GAP_PX <= spacingPx) {
                return new Ticks(labelled, minor(step, startSeconds, endSeconds, spacingPx), unit.label());
            }
            if (!values.isEmpty()) {
                // Too narrow for two of them: the first of the coarsest step alone.
                ticks = new Ticks(labelled.subList(0, 1), List.of(), unit.label());
            }
        }
        return ticks;
    }

    private static List<RoundStep> stepsFor(double span) {
        if (span / Ticks.MOST_LABELS < 0.5) {
            List<RoundStep> steps = new ArrayList<>(RoundStep.decimalsFor(span));
            steps.removeIf(step -> step.size().doubleValue() > 1);
            steps.addAll(CLOCK_STEPS.subList(1, CLOCK_STEPS.size()));
            return fitting(steps, span);
        }
        return fitting(CLOCK_STEPS, span);
    }

    /** Those of which one to thirteen lie in the span; the second would be 360,000 times in a hundred hours. */
    private static List<RoundStep> fitting(List<RoundStep> ascending, double span) {
        return ascending.stream()
                .filter(step -> step.size().doubleValue() <= span)
                .filter(step -> step.size().doubleValue() * (Ticks.MOST_LABELS + 1) >= span)
                .toList();
    }

    private static List<Tick> labelled(List<BigDecimal> values, TimeUnit unit, RoundStep step) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal value : values) {
            ticks.add(new Tick(value.doubleValue(), unit.text(value, step.size())));
        }
        return ticks;
    }

    private static int widest(List<Tick> ticks) {
        return ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0) * Ticks.CHARACTER_WIDTH_PX;
    }

    private static List<Double> minor(RoundStep step, double start, double end, double spacingPx) {
        return spacingPx / step.parts() < SMALLEST_MINOR_PX ? List.of() : step.between(start, end);
    }

    private static List<RoundStep> clockSteps() {
        List<RoundStep> steps = new ArrayList<>();
        for (long base : new long[] {1, 60}) {
            steps.add(clock(base, base == 1 ? 5 : 4));
            steps.add(clock(2 * base, 4));
            steps.add(clock(5 * base, 5));
            steps.add(clock(10 * base, 5));
            steps.add(clock(15 * base, 3));
            steps.add(clock(30 * base, 3));
        }
        int[] hours = {1, 2, 3, 6, 12, 24};
        int[] parts = {4, 4, 3, 6, 4, 4};
        for (int i = 0; i < hours.length; i++) {
            steps.add(clock(3600L * hours[i], parts[i]));
        }
        for (long days = 1; days <= 1_000_000; days *= 10) {
            steps.add(clock(86_400L * 2 * days, 4));
            steps.add(clock(86_400L * 5 * days, 5));
            steps.add(clock(86_400L * 10 * days, 5));
        }
        return List.copyOf(steps);
    }

    private static RoundStep clock(long seconds, int parts) {
        return new RoundStep(BigDecimal.valueOf(seconds), parts);
    }

    /** What times are written in. */
    private enum TimeUnit {
        MICROSECONDS("µs", 6),
        MILLISECONDS("ms", 3),
        SECONDS("s", 0),
        MINUTES("m:ss", 0),
        HOURS("h:mm:ss", 0);

        private final String label;
        private final int exponent;

        TimeUnit(String label, int exponent) {
            this.label = label;
            this.exponent = exponent;
        }

        /** The unit in which the time furthest from 0 on the axis has a readable number. */
        static TimeUnit of(double furthestSeconds) {
            if (furthestSeconds < 1e-3) {
                return MICROSECONDS;
            }
            if (furthestSeconds < 1) {
                return MILLISECONDS;
            }
            if (furthestSeconds < 60) {
                return SECONDS;
            }
            return furthestSeconds < 3600 ? MINUTES : HOURS;
        }

        String label() {
            return label;
        }

        String text(BigDecimal seconds, BigDecimal step) {
            int decimals = Math.max(
                    0, step.scaleByPowerOfTen(exponent).stripTrailingZeros().scale());
            String sign = seconds.signum() < 0 ? "-" : "";
            BigDecimal size = seconds.abs().scaleByPowerOfTen(exponent).setScale(decimals, RoundingMode.UNNECESSARY);
            return switch (this) {
                case MICROSECONDS, MILLISECONDS, SECONDS -> sign + size.toPlainString();
                case MINUTES, HOURS -> sign + ClockText.of(size, this == HOURS);
            };
        }
    }
}
