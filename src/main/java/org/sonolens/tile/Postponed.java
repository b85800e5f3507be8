package org.sonolens.tile;

import org.sonolens.recording.RecordingView;

/**
 * Work that waits for samples which are not decoded yet.
 *
 * @param recording whose samples
 * @param neededSamples how many from the first on must be there
 */
record Postponed(Work work, RecordingView recording, long neededSamples) {
    /** Whether there is something to do: the samples are there, none will come, or nobody wants them any more. */
    boolean isDue() {
        return recording.isClosing() || recording.isComplete() || recording.availableSamples() >= neededSamples;
    }
}
