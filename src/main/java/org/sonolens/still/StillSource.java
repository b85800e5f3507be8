package org.sonolens.still;

import org.sonolens.recording.RecordingInfo;

/**
 * Which recording a picture was made of, without its folder: a picture is passed on, and folders are nobody's business.
 * Immutable.
 *
 * @param name of the file
 * @param sampleRateHz its own, 1 or more
 * @param channels 1 or more
 * @param samples a channel, 1 or more
 */
public record StillSource(String name, int sampleRateHz, int channels, long samples) {
    public StillSource {
        if (name.isEmpty() || sampleRateHz < 1 || channels < 1 || samples < 1) {
            throw new IllegalArgumentException("a picture of " + samples + " samples of " + channels + " channels at "
                    + sampleRateHz + " Hz in a file named " + name);
        }
    }

    public static StillSource of(RecordingInfo info) {
        return new StillSource(info.name(), info.sampleRateHz(), info.channels(), info.samples());
    }

    /** Whether a recording is as long as this one, in as many channels at the same rate. */
    public boolean isLike(RecordingInfo info) {
        return sampleRateHz == info.sampleRateHz() && channels == info.channels() && samples == info.samples();
    }
}
