package org.sonolens.audio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open sound file. Thread-safe. Whoever opened it closes it; a reader used after that gets a
 * {@link org.sonolens.memory.ResourceClosedException}.
 */
public interface SampleSource extends Samples, AutoCloseable {
    Path file();

    /** What was wrong with the file and how it is read anyway, one sentence each; can grow while samples are read. */
    List<String> repairs();

    Metadata metadata();

    /** The samples as the file stores them; empty for a file that has to be decoded. */
    default Optional<StoredSamples> stored() {
        return Optional.empty();
    }

    /** What a RIFF file holds beside format and samples, in its order; empty for a file of another kind. */
    default List<FilePart> parts() {
        return List.of();
    }

    /**
     * Lets go of the file. Idempotent. Never waits for a reader: one that is inside a read fails as if it had come later.
     *
     * @throws java.io.UncheckedIOException when the system reports a failure; the file is let go all the same
     */
    @Override
    void close();
}
