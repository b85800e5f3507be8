package org.sonolens.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.sonolens.view.StftPlan;

/** The plans a user reaches from a plan by one click. Pure functions. */
final class PlanSteps {
    static final int SMALLEST_FFT = 64;
    static final int LARGEST_FFT = 32_768;

    /** 64 to 32,768, each twice the one before. */
    static final List<Integer> FFT_SIZES = IntStream.iterate(
                    SMALLEST_FFT, size -> size <= LARGEST_FFT, size -> size * 2)
            .boxed()
            .toList();

    static final List<Double> OVERLAPS = List.of(0.0, 0.5, 0.75, 0.875, 0.9375);

    /** Powers of two and one and a half of them, ascending. */
    private static final List<Integer> WINDOW_LENGTHS = IntStream.iterate(
                    32, size -> size <= LARGEST_FFT, size -> size * 2)
            .flatMap(size -> IntStream.of(size, size + size / 2))
            .filter(size -> size <= LARGEST_FFT)
            .boxed()
            .toList();

    private PlanSteps() {}

    /** The same overlap with another FFT; a window that does not fit any more becomes as long as it. */
    static StftPlan withFftSize(StftPlan plan, int fftSize) {
        return plan.withLengths(Math.min(plan.windowLength(), fftSize), fftSize);
    }

    /** The same overlap with another window; an FFT that is too small for it becomes the next that is not. */
    static StftPlan withWindowLength(StftPlan plan, int windowLength) {
        int needed = Integer.highestOneBit(2 * windowLength - 1);
        return plan.withLengths(windowLength, Math.max(plan.fftSize(), Math.max(StftPlan.SMALLEST_FFT, needed)));
    }

    /** With the next longer window on offer; the same when there is none. */
    static StftPlan longer(StftPlan plan) {
        return WINDOW_LENGTHS.stream()
                .filter(length -> length > plan.windowLength())
                .findFirst()
                .map(length -> withWindowLength(plan, length))
                .orElse(plan);
    }

    /** With the next shorter window on offer; the same when there is none. */
    static StftPlan shorter(StftPlan plan) {
        return WINDOW_LENGTHS.reversed().stream()
                .filter(length -> length < plan.windowLength())
                .findFirst()
                .map(length -> withWindowLength(plan, length))
                .orElse(plan);
    }
}
