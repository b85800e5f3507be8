package org.sonolens.view;

/**
 * The frequency axis of a picture: a scale and its limits. Immutable.
 *
 * @param scale how frequency runs over the height
 * @param lowHz frequency at the bottom edge, 0 or more
 * @param highHz frequency at the top edge, above lowHz
 */
public record FrequencyAxis(FrequencyScale scale, double lowHz, double highHz) {
    private static final double LOG_SPAN = 1000;

    public FrequencyAxis {
        if (!(lowHz >= 0 && lowHz < highHz) || Double.isInfinite(highHz)) {
            throw new IllegalArgumentException(
                    "a frequency axis from " + lowHz + " to " + highHz + " Hz shows nothing");
        }
    }

    /** Frequency at a height from 0 (bottom edge) to 1 (top edge); at the edges exactly the limits. */
    public double hzAt(double height) {
        if (height == 0 || height == 1) {
            return height == 0 ? lowHz : highHz;
        }
        double low = scale.position(lowHz);
        double high = scale.position(highHz);
        return scale.hz(low + height * (high - low));
    }

    /** Height from 0 (bottom edge) to 1 (top edge) at which a frequency stands; outside that range beyond the limits. */
    public double heightOf(double hz) {
        double low = scale.position(lowHz);
        return (scale.position(hz) - low) / (scale.position(highHz) - low);
    }

    /**
     * The same frequencies on another scale. Where 0 Hz is the bottom, a logarithmic scale begins three decades below the
     * top, at 20 Hz or above, so that its frequencies do not crowd at the top; another scale after it begins at 0 Hz again.
     */
    public FrequencyAxis withScale(FrequencyScale other) {
        double logLow = Math.max(FrequencyScale.LOG_KNEE_HZ, highHz / LOG_SPAN);
        boolean roomForLog = logLow < highHz / 10;
        if (other == FrequencyScale.LOG && lowHz == 0 && roomForLog) {
            return new FrequencyAxis(other, logLow, highHz);
        }
        boolean fromLog = scale == FrequencyScale.LOG && other != FrequencyScale.LOG && lowHz == logLow && roomForLog;
        return new FrequencyAxis(other, fromLog ? 0 : lowHz, highHz);
    }

    /** This axis where a recording has that Nyquist frequency: cut off there, the whole where nothing would be left. */
    public FrequencyAxis within(double nyquistHz) {
        return new FrequencyAxis(scale, lowHz < nyquistHz ? lowHz : 0, Math.min(highHz, nyquistHz));
    }
}
