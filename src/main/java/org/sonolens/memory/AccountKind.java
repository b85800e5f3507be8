package org.sonolens.memory;

import java.util.Locale;

/** What native memory is held for. Immutable. */
public enum AccountKind {
    /** The recording on the screen: its samples, waveform, slab and its workers' scratch. */
    RECORDING,
    /** Pictures of neighbouring files, the first to go. */
    PREVIEWS,
    /** Work that belongs to no recording, such as a benchmark's buffers. */
    SCRATCH,
    /** Recordings that were replaced while a reader of theirs still hangs. */
    CLOSING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
