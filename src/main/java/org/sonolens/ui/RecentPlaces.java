package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sonolens.settings.Settings;

/** Folders and files that were opened before, as a menu's lines. Pure functions. */
final class RecentPlaces {
    private static final int FOLDERS = 8;
    private static final int FILES = 8;

    private RecentPlaces() {}

    /** Folders first, each with the file it is opened at. */
    static List<ListTools.Choice> choices(Settings settings, Consumer<Path> open) {
        List<ListTools.Choice> choices = new ArrayList<>();
        settings.recentFolders().stream().limit(FOLDERS).map(Path::of).forEach(folder -> {
            String name = ShownName.of(folder.toString());
            String title = settings.review()
                    .lastIn(folder)
                    .map(file -> Words.of("recent.folder-at", name, ShownName.of(Path.of(file))))
                    .orElse(name);
            choices.add(new ListTools.Choice(title, false, () -> open.accept(folder)));
        });
        settings.review().recentFiles().stream()
                .limit(FILES)
                .map(Path::of)
                .forEach(file -> choices.add(
                        new ListTools.Choice(ShownName.of(file.toString()), false, () -> open.accept(file))));
        return choices;
    }
}
