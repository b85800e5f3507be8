package org.sonolens.ui;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Metadata;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.Settings;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/** Which plan a file is opened with: what the user chose for its folder, else that of its class. Thread-safe. */
final class FolderPlans {
    private final Supplier<Settings> settings;

    FolderPlans(Supplier<Settings> settings) {
        this.settings = settings;
    }

    /** Asked on the loader thread. */
    StftPlan planFor(Path file, AudioFormat format, Metadata metadata) {
        FolderMemory memory = memory(file);
        return memory.plan()
                .orElseGet(() -> FirstShown.sight(FirstShown.facts(format, metadata, memory), memory)
                        .plan());
    }

    /** What was chosen for the folder of a file. */
    FolderMemory memory(Path file) {
        return settings.get().memoryOf(folderOf(file));
    }

    /** What a file's numbers are reckoned by in its folder. */
    RecordingFacts facts(Path file, AudioFormat format, Metadata metadata) {
        return FirstShown.facts(format, metadata, memory(file));
    }

    static String folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toString() : parent.toString();
    }
}
