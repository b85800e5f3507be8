package org.sonolens.tile;

import org.sonolens.view.ChannelChoice;
import org.sonolens.view.TimeSpan;

/**
 * Which stretch of waveform a picture shows. Immutable.
 *
 * @param span samples over the width
 * @param widthPx columns in device pixels, 1 or more
 * @param channels which channels: a band each, or the outline of several together for max and mix
 */
public record WaveformRequest(TimeSpan span, int widthPx, ChannelChoice channels) {
    public WaveformRequest {
        if (widthPx < 1) {
            throw new IllegalArgumentException("a waveform of " + widthPx + " pixels shows nothing");
        }
    }

    /** First sample of a column; of the width the span's end. */
    long firstSample(int column) {
        return span.first() + Math.ceilDiv(column * span.samples(), (long) widthPx);
    }
}
