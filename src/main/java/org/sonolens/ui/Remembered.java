package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sonolens.folder.FolderRequest;
import org.sonolens.settings.Settings;

/** Where the user was in each folder: the file that is begun with when it is opened again. Pure functions. */
final class Remembered {
    private Remembered() {}

    /** What is opened, beginning with the file last looked at when that is one folder. */
    static FolderRequest request(Settings settings, List<Path> given, boolean intoSubfolders) {
        Optional<Path> last = given.size() == 1
                ? settings.review()
                        .lastIn(given.getFirst().toAbsolutePath().normalize())
                        .map(Path::of)
                : Optional.empty();
        return new FolderRequest(given, intoSubfolders, last);
    }

    /** With a file as the last one opened, and its folder. */
    static Settings opened(Settings settings, Path file) {
        String absolute = file.toAbsolutePath().toString();
        return settings.withOpened(FolderPlans.folderOf(file))
                .withReview(settings.review().withOpened(absolute));
    }
}
