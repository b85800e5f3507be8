package org.sonolens.audio;

import org.sonolens.memory.NativeArena;

/** The samples of a recording, readable at any position by many readers at once. Thread-safe. */
public interface Samples {
    AudioFormat format();

    /**
     * Samples of each channel that can be read now, from the first on: all of them but for a file that is still being
     * decoded. What is asked for beyond reads as zero.
     */
    default long availableFrames() {
        return format().frames();
    }

    /** Whether {@link #availableFrames} no longer grows and the format's frames are those that there are. */
    default boolean isComplete() {
        return true;
    }

    /** Bytes that {@link #newReader} takes from the arena it is given: known from the header, the same every time. */
    long readerBytes();

    /**
     * A reader for one thread at a time. It owns nothing: its native buffer of {@link #readerBytes()} lives in, and goes
     * with, the arena.
     *
     * @param scratch outlives the reader; whoever owns it closes it
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold the buffer
     * @throws org.sonolens.memory.ResourceClosedException when the arena or these samples are closed
     */
    SampleReader newReader(NativeArena scratch);
}
