package org.sonolens.review;

import java.nio.file.Path;
import java.util.Map;

/** Hears what the {@link ReviewKeeper} found; on a thread of the keeper. */
public interface ReviewListener {
    /** These files are reviewed so, as a folder was read or another window changed them. */
    void reviewed(Map<Path, FileReview> files);

    /** A sentence for the user about what is wrong with a file of flags, and where it is. */
    void said(String sentence);
}
