package org.sonolens.settings;

import java.util.Optional;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

/**
 * What the user chose for the recordings of a folder. Immutable.
 *
 * @param folder its absolute path as text, not empty
 * @param recordingClass the class taken for its recordings; empty when each recording's own
 * @param plan the transform taken; empty when that of the class
 */
public record FolderMemory(String folder, Optional<RecordingClass> recordingClass, Optional<StftPlan> plan) {
    public FolderMemory {
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("a folder without a path cannot be remembered");
        }
    }

    /** With another transform. */
    public FolderMemory withPlan(StftPlan chosen) {
        return new FolderMemory(folder, recordingClass, Optional.of(chosen));
    }

    /** Whether nothing was chosen, so that there is nothing to remember. */
    public boolean isPlain() {
        return recordingClass.isEmpty() && plan.isEmpty();
    }
}
