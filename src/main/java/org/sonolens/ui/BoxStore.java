package org.sonolens.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sonolens.view.TimeFrequencyBox;

/** Where the boxes of each file are kept. FX thread only; neither method waits. */
interface BoxStore {
    /** The boxes of a file in the order in which they were drawn; none for a file that has none. */
    List<TimeFrequencyBox> load(Path file);

    /** Keeps the boxes of a file in place of those before. */
    void save(Path file, List<TimeFrequencyBox> boxes);

    /** Keeps them as long as the window is open. */
    static BoxStore inMemory() {
        Map<Path, List<TimeFrequencyBox>> kept = new HashMap<>();
        return new BoxStore() {
            @Override
            public List<TimeFrequencyBox> load(Path file) {
                return kept.getOrDefault(file, List.of());
            }

            @Override
            public void save(Path file, List<TimeFrequencyBox> boxes) {
                kept.put(file, List.copyOf(boxes));
            }
        };
    }
}
