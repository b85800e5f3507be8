package org.sonolens.settings;

import java.util.Optional;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;

/**
 * What the user chose for the recordings of a folder. Immutable.
 *
 * @param folder its absolute path as text, not empty
 * @param recordingClass the class taken for its recordings; empty when each recording's own
 * @param plan the transform taken; empty when that of the class
 * @param timeExpansion how many times slower than life its recordings play; empty when each says it, or plays as it was
 */
public record FolderMemory(
        String folder,
        Optional<RecordingClass> recordingClass,
        Optional<StftPlan> plan,
        Optional<TimeExpansionChoice> timeExpansion) {
    public FolderMemory {
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("a folder without a path cannot be remembered");
        }
    }

    /** Without a time expansion. */
    public FolderMemory(String folder, Optional<RecordingClass> recordingClass, Optional<StftPlan> plan) {
        this(folder, recordingClass, plan, Optional.empty());
    }

    /** With another transform. */
    public FolderMemory withPlan(StftPlan chosen) {
        return new FolderMemory(folder, recordingClass, Optional.of(chosen), timeExpansion);
    }

    /** With the transform of the class. */
    public FolderMemory withoutPlan() {
        return new FolderMemory(folder, recordingClass, Optional.empty(), timeExpansion);
    }

    /** With another class, whose own transform is then taken. */
    public FolderMemory withClass(RecordingClass chosen) {
        return new FolderMemory(folder, Optional.of(chosen), Optional.empty(), timeExpansion);
    }

    /** With another time expansion; empty for what each recording says. */
    public FolderMemory withTimeExpansion(Optional<TimeExpansionChoice> chosen) {
        return new FolderMemory(folder, recordingClass, plan, chosen);
    }

    /** Whether nothing was chosen, so that there is nothing to remember. */
    public boolean isPlain() {
        return recordingClass.isEmpty() && plan.isEmpty() && timeExpansion.isEmpty();
    }
}
