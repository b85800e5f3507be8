package org.sonolens.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change that is not on the disk. Immutable.
 *
 * @param before what stood there before, as far as was known
 * @param mine what is to stand there
 */
record Pending(FileReview before, FileReview mine) {
    /** What stands there when another one came there meanwhile. */
    FileReview over(FileReview theirs) {
        return mine.merged(before, theirs);
    }

    /**
     * What stands in a folder once changes are laid over what is kept of it.
     *
     * @param waiting by the file's name
     * @param identities of those files as they are now
     */
    static FolderReview applied(
            FolderReview kept, Map<String, Pending> waiting, Map<String, Optional<FileIdentity>> identities) {
        Map<String, FileReview> files = new HashMap<>(kept.files());
        waiting.forEach((name, change) -> {
            FileReview there = files.get(name);
            FileReview theirs = there == null ? FileReview.NONE : there;
            FileReview mine = change.mine().withIdentity(identities.getOrDefault(name, Optional.empty()));
            FileReview merged = new Pending(change.before(), mine).over(theirs);
            if (there != null || !merged.isPlain()) {
                files.put(name, merged);
            }
        });
        return kept.withFiles(files);
    }
}
