package org.sonolens.recording;

/** Hears what becomes of the slot; called on the loader thread, in order. Must return at once. */
public interface SlotListener {
    /** The slot holds something else now. */
    void changed(RecordingState state);

    /** Something the user should read though the state is as it was: one sentence. */
    void noticed(String sentence);

    /** A recording or an engine was freed. */
    default void freed(CloseTimings timings) {}
}
