package org.sonolens.audio;

import org.sonolens.memory.NativeArena;

/** The samples of a recording, readable at any position by many readers at once. Thread-safe. */
public interface Samples {
    AudioFormat format();

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
