package org.sonolens.play;

/** Why playing ended. Immutable. */
public sealed interface Ending {
    /** All of it was heard. */
    record Complete() implements Ending {}

    /** Somebody stopped it, or its recording is being closed. */
    record Stopped() implements Ending {}

    /** It cannot go on. @param sentence for the user */
    record Failed(String sentence) implements Ending {}
}
