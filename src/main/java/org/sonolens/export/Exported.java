package org.sonolens.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written. Immutable.
 *
 * @param frames samples of each channel
 * @param bytes of the whole file
 * @param notes sentences about what could not be carried over
 */
public record Exported(Path file, long frames, long bytes, List<String> notes) {
    public Exported {
        notes = List.copyOf(notes);
    }
}
