package org.sonolens.folder;

import java.nio.file.Path;
import java.util.List;

/** What a {@link FolderScan} tells, in this order: at most one First, any number of More, one Finished. Immutable. */
public sealed interface FolderNews {
    /** The recording to show; told as soon as it is known, for a file named alone before its folder is read. */
    record First(Path recording) implements FolderNews {}

    /** The list goes on with these, which stand in order behind all that were told before; never empty. */
    record More(List<Path> recordings) implements FolderNews {
        public More {
            recordings = List.copyOf(recordings);
        }
    }

    /**
     * Nothing more comes.
     *
     * @param recordings how many were told in all
     * @param problems sentences for the user about what could not be read, at most {@link FolderScan#MOST_PROBLEMS}
     */
    record Finished(int recordings, List<String> problems) implements FolderNews {
        public Finished {
            problems = List.copyOf(problems);
        }
    }
}
