package org.sonolens.play;

import java.util.List;
import java.util.Optional;

/** Where sound can be heard on this machine. Thread-safe. */
public interface SoundDevices {
    /** The names of the devices that can be chosen; asks the system, so not on a thread that must not wait. */
    List<String> names();

    /**
     * Opens a line of 16-bit frames.
     *
     * @param name one of {@link #names}, empty for the system's own choice, which also stands in for one that is gone
     * @param voices 1 or 2, as is best; the line may have the other number, and any rate
     * @throws NoSoundException with a sentence when there is no device, or none that is free
     */
    SoundLine open(Optional<String> name, int voices) throws NoSoundException;
}
