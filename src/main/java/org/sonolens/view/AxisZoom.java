package org.sonolens.view;

/** The arithmetic of frequency limits, on the axis' own scale, from 0 Hz to Nyquist. Pure functions. */
final class AxisZoom {
    /** The smallest part of the whole axis' height that can be shown: a few bins of the largest FFT. */
    static final double SMALLEST_SHARE = 1.0 / 2048;

    private AxisZoom() {}

    /** Shows 1/factor as much; what is at a height from 0 (bottom) to 1 stays there. */
    static FrequencyAxis zoomed(FrequencyAxis axis, double height, double factor, double nyquistHz) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a zoom by " + factor);
        }
        double low = axis.scale().position(axis.lowHz());
        double span = axis.scale().position(axis.highHz()) - low;
        double next = Math.clamp(span / factor, smallest(axis.scale(), nyquistHz), whole(axis.scale(), nyquistHz));
        return startingAt(axis.scale(), low + height * (span - next), next, nyquistHz);
    }

    /** Moved up by a share of the height. */
    static FrequencyAxis panned(FrequencyAxis axis, double share, double nyquistHz) {
        double low = axis.scale().position(axis.lowHz());
        double span = axis.scale().position(axis.highHz()) - low;
        return startingAt(axis.scale(), low + share * span, span, nyquistHz);
    }

    /** An axis that shows all of a box, in the middle. */
    static FrequencyAxis around(FrequencyScale scale, double lowHz, double highHz, double nyquistHz) {
        double low = scale.position(Math.clamp(lowHz, 0, nyquistHz));
        double span = scale.position(Math.clamp(highHz, 0, nyquistHz)) - low;
        double next = Math.max(span, smallest(scale, nyquistHz));
        return startingAt(scale, low - (next - span) / 2, next, nyquistHz);
    }

    private static FrequencyAxis startingAt(FrequencyScale scale, double low, double span, double nyquistHz) {
        double bottom = scale.position(0);
        double top = scale.position(nyquistHz);
        double highest = top - span;
        double kept = Math.max(bottom, Math.min(low, highest));
        // At the ends exactly, not by way of a logarithm and back.
        double lowHz = kept <= bottom ? 0 : Math.max(scale.hz(kept), 0);
        double highHz = kept >= highest ? nyquistHz : Math.min(scale.hz(kept + span), nyquistHz);
        return new FrequencyAxis(scale, lowHz, highHz);
    }

    private static double whole(FrequencyScale scale, double nyquistHz) {
        return scale.position(nyquistHz) - scale.position(0);
    }

    private static double smallest(FrequencyScale scale, double nyquistHz) {
        return whole(scale, nyquistHz) * SMALLEST_SHARE;
    }
}
