package org.sonolens.fft;

import org.sonolens.memory.NativeArena;

/** Makes planned transforms. Thread-safe; lives as long as the process and holds nothing that must be closed. */
public interface FftEngine {
    /** What it is called on the command line and on screen. */
    String name();

    /**
     * A planned transform of real samples whose life is the arena's: closing the arena destroys the plan, and later use
     * throws.
     *
     * @param fftSize samples, a power of two from 16 to 65,536
     * @throws org.sonolens.memory.NativeAllocationException when no plan could be made
     */
    RealFft plan(int fftSize, NativeArena arena);
}
