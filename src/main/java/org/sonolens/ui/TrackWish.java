package org.sonolens.ui;

import org.sonolens.recording.RecordingView;
import org.sonolens.view.TimeSpan;

/**
 * What pitches and onsets are wanted of. Immutable.
 *
 * @param channel from 0
 * @param trueRateHz samples of the recording in a second of the sound as it was
 * @param points pitches at most
 */
record TrackWish(
        RecordingView recording,
        int channel,
        double trueRateHz,
        TimeSpan span,
        int points,
        boolean pitches,
        boolean onsets) {
    /** Samples from one pitch to the next: 5 ms or, over more than so many points, more. */
    long hop() {
        return Math.max(1, Math.max(Math.round(0.005 * trueRateHz), Math.ceilDiv(span.samples(), points)));
    }
}
