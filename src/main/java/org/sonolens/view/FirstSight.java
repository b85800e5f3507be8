package org.sonolens.view;

/**
 * How a recording is shown when it is opened: plan, frequency axis and palette of its class (DESIGN 9). Immutable.
 *
 * @param recordingClass the class these defaults are of
 * @param plan lengths in samples of the file
 * @param axis in Hz of the sound as it was, time expansion undone
 * @param palette colours
 */
public record FirstSight(RecordingClass recordingClass, StftPlan plan, FrequencyAxis axis, Palette palette) {
    private static final int[] BAT_WINDOWS = {192, 256, 384, 512, 768, 1024, 1536};
    private static final double BAT_WINDOW_SECONDS = 0.0014;
    private static final double BAT_HIGHEST_HZ = 160_000;
    private static final int SMALLEST_WINDOW = 32;

    /** The defaults of the class that the facts speak for. */
    public static FirstSight of(RecordingFacts facts) {
        return of(facts, RecordingClass.of(facts));
    }

    /** The defaults of a class that the user chose. */
    public static FirstSight of(RecordingFacts facts, RecordingClass recordingClass) {
        double nyquistHz = facts.trueNyquistHz();
        FrequencyAxis axis = switch (recordingClass) {
            case BAT -> new FrequencyAxis(FrequencyScale.LINEAR, 0, Math.min(nyquistHz, BAT_HIGHEST_HZ));
            case MUSIC -> new FrequencyAxis(FrequencyScale.MEL, 0, nyquistHz);
            case FIELD, SPEECH, INFRASOUND -> new FrequencyAxis(FrequencyScale.LINEAR, 0, nyquistHz);
        };
        Palette palette = switch (recordingClass) {
            case BAT, FIELD, INFRASOUND -> Palette.VIRIDIS;
            case MUSIC, SPEECH -> Palette.MAGMA;
        };
        return new FirstSight(recordingClass, plan(facts, recordingClass), axis, palette);
    }

    private static StftPlan plan(RecordingFacts facts, RecordingClass recordingClass) {
        double rateHz = facts.trueRateHz();
        int wanted = switch (recordingClass) {
            case BAT -> nearestOf(BAT_WINDOWS, BAT_WINDOW_SECONDS * rateHz);
            case MUSIC -> nearestPowerOfTwo(0.046 * rateHz);
            // The middle of 21 to 32 ms: a power of two that lies in there is also the nearest to it.
            case FIELD -> nearestPowerOfTwo(0.026 * rateHz);
            case SPEECH -> nearestPowerOfTwo(0.032 * rateHz);
            case INFRASOUND -> nearestPowerOfTwo(0.256 * rateHz);
        };
        int windowLength = facts.frames() < wanted ? windowOfShortFile(facts.frames()) : wanted;
        double overlap = recordingClass == RecordingClass.INFRASOUND ? 0.875 : 0.75;
        return StftPlan.ofOverlap(WindowShape.HANN, windowLength, StftPlan.fftSizeFor(windowLength), overlap);
    }

    /** For a file shorter than its window: the largest power of two of at most a quarter of it, at least 32. */
    private static int windowOfShortFile(long frames) {
        long quarter = Math.max(1, frames / 4);
        return (int) Math.max(SMALLEST_WINDOW, Long.highestOneBit(quarter));
    }

    private static int nearestOf(int[] ascending, double wanted) {
        int nearest = ascending[0];
        for (int length : ascending) {
            if (Math.abs(length - wanted) < Math.abs(nearest - wanted)) {
                nearest = length;
            }
        }
        return nearest;
    }

    /** From 32 to the largest FFT; of two equally near the longer. */
    private static int nearestPowerOfTwo(double wanted) {
        int nearest = SMALLEST_WINDOW;
        for (int length = SMALLEST_WINDOW; length <= StftPlan.LARGEST_FFT; length *= 2) {
            if (Math.abs(length - wanted) <= Math.abs(nearest - wanted)) {
                nearest = length;
            }
        }
        return nearest;
    }
}
