package org.sonolens.view;

/** The arithmetic of spans: whole samples a pixel, never outside the recording, never too small. Pure functions. */
final class TimeZoom {
    static final int SMALLEST_SAMPLES = 32;

    /** What a division of whole numbers by a factor may be short of the whole number it stands for. */
    private static final double ROUNDING = 1e-12;

    private TimeZoom() {}

    static TimeSpan zoomed(TimeSpan span, int widthPx, double xPx, double factor, long recordingFrames) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a zoom by " + factor);
        }
        if (factor == 1) {
            return span;
        }
        long samples = samplesAfter(span.samples(), widthPx, factor, recordingFrames);
        double kept = span.first() + xPx * span.samples() / widthPx;
        return startingAt(Math.round(kept - xPx * samples / widthPx), samples, recordingFrames);
    }

    /** Rounded down, so that in and out again is never more than before; but a step at least, or keys would stick. */
    private static long samplesAfter(long samples, int widthPx, double factor, long recordingFrames) {
        double wanted = Math.min(samples / factor, (double) recordingFrames);
        if (wanted >= recordingFrames) {
            return recordingFrames;
        }
        long next = floor(wanted);
        if (next >= widthPx) {
            next = floor(wanted / widthPx) * widthPx;
        }
        if (factor < 1 && next <= samples) {
            next = samples < widthPx ? samples + 1 : (samples / widthPx + 1) * widthPx;
        }
        return Math.min(Math.max(next, smallest(widthPx)), recordingFrames);
    }

    /** A span that shows all of a box, in the middle. */
    static TimeSpan around(TimeSpan box, int widthPx, long recordingFrames) {
        long samples = Math.max(box.samples(), smallest(widthPx));
        if (samples >= widthPx) {
            samples = Math.ceilDiv(samples, (long) widthPx) * widthPx;
        }
        samples = Math.min(samples, recordingFrames);
        return startingAt(box.first() - (samples - box.samples()) / 2, samples, recordingFrames);
    }

    /** A span of so many samples a pixel, rounded to whole ones from 1 upwards. */
    static TimeSpan from(long first, double samplesPerPixel, int widthPx, long recordingFrames) {
        double wanted = samplesPerPixel * widthPx;
        double samples = wanted >= widthPx ? (double) Math.round(samplesPerPixel) * widthPx : Math.rint(wanted);
        long kept = Math.min(Math.max((long) samples, smallest(widthPx)), recordingFrames);
        return startingAt(first, kept, recordingFrames);
    }

    /** The span moved by so many samples, as far as the recording goes. */
    static TimeSpan panned(TimeSpan span, long samples, long recordingFrames) {
        long moved = Math.clamp(samples, -recordingFrames, recordingFrames);
        return startingAt(span.first() + moved, span.samples(), recordingFrames);
    }

    private static TimeSpan startingAt(long first, long samples, long recordingFrames) {
        long kept = Math.clamp(first, 0, Math.max(0, recordingFrames - samples));
        return new TimeSpan(kept, kept + Math.min(samples, recordingFrames));
    }

    /** In a picture narrower than the smallest span that is a whole number of samples a pixel too. */
    private static long smallest(int widthPx) {
        return widthPx > SMALLEST_SAMPLES ? SMALLEST_SAMPLES : Math.ceilDiv(SMALLEST_SAMPLES, widthPx) * (long) widthPx;
    }

    private static long floor(double value) {
        return (long) Math.floor(value * (1 + ROUNDING));
    }
}
