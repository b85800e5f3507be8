package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.LoadFailure;

/** Hears what the session did; always on the FX thread. */
interface SessionListener {
    /** Something will be looked at, after nothing; how large its picture is counts from after this on. */
    void firstIsComing();

    /** What is looked at changed; null when nothing is open. */
    void shownChanged(@Nullable Shown before, @Nullable Shown now);

    /** The list has begun anew. */
    void listCleared();

    /** The list goes on. */
    void listGrew(List<Path> more);

    /** The list is complete. */
    void listEnded();

    /** Another file of the list is wanted; its picture follows. */
    void fileChosen(Path file, int position, int count);

    /** A file could not be opened and nothing is shown. */
    void failed(LoadFailure failure);

    /** A sentence for the user. */
    void said(String sentence, boolean error);
}
