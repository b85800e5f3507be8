package org.sonolens.fft;

import org.sonolens.memory.NativeArena;

/** A planned forward transform of real samples of one size. Thread-safe: each thread brings a workspace of its own. */
public interface RealFft {
    /** Samples a transform. */
    int size();

    /** A workspace for one thread at a time; its native memory is the arena's, whose owner closes it. */
    FftWorkspace newWorkspace(NativeArena arena);
}
