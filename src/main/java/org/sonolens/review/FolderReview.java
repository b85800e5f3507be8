package org.sonolens.review;

import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of a folder: an entry for each of its files of which anything was ever said. Immutable.
 *
 * @param version of the format, 1 or more; that of a newer program is kept
 * @param files by the file's own name
 * @param rest members of a newer version as the text of a JSON object; empty for none
 */
record FolderReview(int version, Map<String, FileReview> files, String rest) {
    static final int VERSION = 1;
    static final FolderReview NOTHING = new FolderReview(VERSION, Map.of(), "");

    FolderReview {
        files = Map.copyOf(files);
    }

    FolderReview withFiles(Map<String, FileReview> next) {
        return new FolderReview(version, next, rest);
    }

    /** Of two stores of the same folder: of each file the entry that was changed last. */
    FolderReview joined(FolderReview other) {
        if (other.files.isEmpty()) {
            return this;
        }
        Map<String, FileReview> all = new HashMap<>(files);
        other.files.forEach((name, theirs) ->
                all.merge(name, theirs, (mine, them) -> them.changed().isAfter(mine.changed()) ? them : mine));
        return new FolderReview(Math.max(version, other.version), all, rest.isEmpty() ? other.rest : rest);
    }
}
