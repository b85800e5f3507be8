package org.sonolens.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How recordings are listened to. Immutable.
 *
 * @param modes the mode chosen last, as text, by the sample rate of the file
 * @param volume 0 to 1
 * @param device the sound device; empty for the system's own choice
 */
public record Listening(
        Map<Integer, String> modes, double volume, boolean muted, Optional<String> device, FollowMode follow) {
    public static final Listening DEFAULT = new Listening(Map.of(), 1, false, Optional.empty(), FollowMode.PAGE);
    private static final int MOST_MODES = 100;

    public Listening {
        if (!(volume >= 0 && volume <= 1)) {
            throw new IllegalArgumentException("a volume of " + volume);
        }
        modes = modes.size() > MOST_MODES ? Map.of() : Map.copyOf(modes);
    }

    /** With a mode for files of a rate. */
    public Listening withMode(int rateHz, String mode) {
        Map<Integer, String> more = new TreeMap<>(modes);
        more.put(rateHz, mode);
        return new Listening(more, volume, muted, device, follow);
    }

    public Listening withVolume(double chosen) {
        return new Listening(modes, chosen, muted, device, follow);
    }

    public Listening withMuted(boolean chosen) {
        return new Listening(modes, volume, chosen, device, follow);
    }

    public Listening withDevice(Optional<String> chosen) {
        return new Listening(modes, volume, muted, chosen, follow);
    }

    public Listening withFollow(FollowMode chosen) {
        return new Listening(modes, volume, muted, device, chosen);
    }
}
