package org.sonolens.recording;

/** What becomes of the recording that is shown when the next file cannot be opened. Immutable. */
public enum OnFailure {
    /** It stays: a file asked for by dialog, drop or command. */
    KEEP,
    /** It is freed and the message takes its place: next and previous, so that the list goes on. */
    MOVE_ON
}
