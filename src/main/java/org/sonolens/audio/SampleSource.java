package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.sonolens.memory.LedgerAccount;

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
     * Starts what must be done before samples can be read, such as decoding; returns at once. Called once, by whoever reads.
     *
     * @param account pays for memory that the source needs for its samples
     * @param mostMemoryBytes the most memory for them; what does not fit goes to a file
     * @throws org.sonolens.audio.decode.NoRoomForSamplesException when there is no place for the samples
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold them
     */
    default void begin(LedgerAccount account, long mostMemoryBytes) {}

    /** Done once {@link #isComplete}; cancelled when it was closed before. */
    default CompletableFuture<Void> completed() {
        return CompletableFuture.completedFuture(null);
    }

    /** Whether the format's frames are counted or stated, not estimated. */
    default boolean isLengthCertain() {
        return true;
    }

    /**
     * Finds out how many samples there are without keeping any, for who wants only that; waits. Instead of {@link #begin}.
     *
     * @throws IOException when the file cannot be read
     */
    default void count() throws IOException, InterruptedException {}

    /** Wants no more samples: what still goes on for them ends soon. Returns at once. Idempotent. */
    default void stop() {}

    /**
     * Lets go of the file. Idempotent. Never waits for a reader: one that is inside a read fails as if it had come later.
     *
     * @throws java.io.UncheckedIOException when the system reports a failure; the file is let go all the same
     */
    @Override
    void close();
}
