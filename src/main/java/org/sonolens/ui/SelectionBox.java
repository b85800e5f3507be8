package org.sonolens.ui;

import org.sonolens.view.TimeFrequencyBox;
import org.sonolens.view.TimeSpan;

/**
 * A box drawn on the picture. Immutable.
 *
 * @param span samples of the recording
 * @param lowHz lower edge, true Hz
 * @param highHz upper edge, above the lower
 */
record SelectionBox(TimeSpan span, double lowHz, double highHz) {
    SelectionBox {
        if (!(lowHz < highHz)) {
            throw new IllegalArgumentException("a box from " + lowHz + " to " + highHz + " Hz");
        }
    }

    /** The same box in seconds. @param rateHz samples a second of the sound as it was */
    TimeFrequencyBox inSeconds(double rateHz) {
        return new TimeFrequencyBox(span.first() / rateHz, span.end() / rateHz, lowHz, highHz);
    }
}
