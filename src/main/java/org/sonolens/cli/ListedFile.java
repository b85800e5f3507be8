package org.sonolens.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;

/**
 * A row of the table of a folder. Immutable.
 *
 * @param format null for a file that cannot be read
 * @param error why it cannot be read, null for one that can
 */
record ListedFile(
        Path file,
        WhenAndWhere made,
        @Nullable AudioFormat format,
        List<String> repairs,
        @Nullable String error) {
    ListedFile {
        repairs = List.copyOf(repairs);
    }

    /** Reads a file's header. */
    static ListedFile read(Path file) {
        try (SampleSource source = OpenRecording.source(file)) {
            return new ListedFile(file, WhenAndWhere.of(file, source.format(), source.metadata()), source.format(), source.repairs(), null);
        } catch (CommandFailure unreadable) {
            return new ListedFile(
                    file, WhenAndWhere.UNKNOWN, null, List.of(), unreadable.getMessage());
        }
    }
}
