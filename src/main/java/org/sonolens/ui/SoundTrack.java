package org.sonolens.ui;

import java.util.List;

/**
 * What was found so far of a wish. Immutable.
 *
 * @param pitches in order of time
 * @param onsets samples at which something begins, in order
 * @param complete whether nothing more comes
 */
record SoundTrack(TrackWish wish, List<PitchPoint> pitches, List<Long> onsets, boolean complete) {
    SoundTrack {
        pitches = List.copyOf(pitches);
        onsets = List.copyOf(onsets);
    }
}
