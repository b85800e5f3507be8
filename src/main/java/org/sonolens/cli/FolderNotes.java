package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sonolens.review.FileReview;
import org.sonolens.review.KeptReviews;

/** What was said of files, each folder's read once, and only read. One thread at a time; waits for the disk. */
final class FolderNotes {
    private final Path dataFolder;
    private final PrintWriter err;
    private final Map<Path, KeptReviews> folders = new HashMap<>();

    /** @param err takes a line for a folder whose flags cannot be read */
    FolderNotes(Path dataFolder, PrintWriter err) {
        this.dataFolder = dataFolder;
        this.err = err;
    }

    FileReview of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            return FileReview.NONE;
        }
        KeptReviews kept = folders.computeIfAbsent(folder, this::read);
        return kept.files().getOrDefault(name.toString(), FileReview.NONE);
    }

    private KeptReviews read(Path folder) {
        KeptReviews kept = KeptReviews.of(folder, dataFolder);
        kept.problems().forEach(err::println);
        return kept;
    }
}
