package org.sonolens.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a folder, for who only reads it. Immutable.
 *
 * @param files by the names that the files have now
 * @param problems sentences about files of flags that are damaged or cannot be read
 */
public record KeptReviews(Map<String, FileReview> files, List<String> problems) {
    public KeptReviews {
        files = Map.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Reads what is kept of a folder and writes nothing. @param dataFolder the user's own */
    public static KeptReviews of(Path folder, Path dataFolder) {
        List<String> problems = new ArrayList<>();
        Path absolute = folder.toAbsolutePath().normalize();
        FolderReview review = new FolderStore(absolute, dataFolder, none -> false).peek(problems::add);
        return new KeptReviews(
                RenamedFiles.moved(review, RenamedFiles.in(absolute, review)).files(), problems);
    }
}
