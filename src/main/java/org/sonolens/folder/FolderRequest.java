package org.sonolens.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user opened. One file stands for its folder's list with that file shown; a folder for the recordings in it;
 * several make one list. Immutable.
 *
 * @param given files and folders, at least one; what does not exist becomes a problem told at the end
 * @param intoSubfolders whether folders are read with all that lies below them
 * @param begin the recording to be told as the first, if it is there; empty for the first in the list
 */
public record FolderRequest(List<Path> given, boolean intoSubfolders, Optional<Path> begin) {
    public FolderRequest {
        given = List.copyOf(given);
        if (given.isEmpty()) {
            throw new IllegalArgumentException("no file or folder was given");
        }
    }

    /** One that begins with the first in the list. */
    public FolderRequest(List<Path> given, boolean intoSubfolders) {
        this(given, intoSubfolders, Optional.empty());
    }
}
