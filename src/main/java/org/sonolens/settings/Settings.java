package org.sonolens.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is remembered between two runs. Immutable.
 *
 * @param window where the window stood; empty before the first run
 * @param panes how it was divided
 * @param look how pictures are shown
 * @param recentFolders absolute paths, the last opened first, at most {@value #MOST_RECENT_FOLDERS}
 * @param folders what was chosen for folders, the last used first, at most {@value #MOST_FOLDERS}
 * @param memoryMib native memory allowed for recordings, in MiB, {@value #LEAST_MIB} to {@value #MOST_MIB}
 * @param preferences what the user likes, whatever is open
 * @param review what is remembered of going through folders
 * @param listening how recordings are listened to
 */
public record Settings(
        Optional<WindowPlace> window,
        Panes panes,
        Look look,
        List<String> recentFolders,
        List<FolderMemory> folders,
        int memoryMib,
        Preferences preferences,
        ReviewChoices review,
        Listening listening) {
    public static final int MOST_RECENT_FOLDERS = 20;
    public static final int MOST_FOLDERS = 200;
    public static final int LEAST_MIB = 1;
    public static final int MOST_MIB = 1 << 20;
    public static final int USUAL_MIB = 128;
    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Panes.DEFAULT,
            Look.DEFAULT,
            List.of(),
            List.of(),
            USUAL_MIB,
            Preferences.DEFAULT,
            ReviewChoices.DEFAULT,
            Listening.DEFAULT);

    /** Cuts both lists at their bounds. @throws IllegalArgumentException when the memory is out of its range */
    public Settings {
        if (memoryMib < LEAST_MIB || memoryMib > MOST_MIB) {
            throw new IllegalArgumentException("native memory of " + memoryMib + " MiB");
        }
        recentFolders = ReviewChoices.atMost(MOST_RECENT_FOLDERS, recentFolders);
        folders = ReviewChoices.atMost(MOST_FOLDERS, folders);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(
                Optional.of(place), panes, look, recentFolders, folders, memoryMib, preferences, review, listening);
    }

    public Settings withPanes(Panes changed) {
        return new Settings(window, changed, look, recentFolders, folders, memoryMib, preferences, review, listening);
    }

    public Settings withLook(Look changed) {
        return new Settings(window, panes, changed, recentFolders, folders, memoryMib, preferences, review, listening);
    }

    public Settings withMemoryMib(int mib) {
        return new Settings(window, panes, look, recentFolders, folders, mib, preferences, review, listening);
    }

    public Settings withPreferences(Preferences changed) {
        return new Settings(window, panes, look, recentFolders, folders, memoryMib, changed, review, listening);
    }

    public Settings withReview(ReviewChoices changed) {
        return new Settings(window, panes, look, recentFolders, folders, memoryMib, preferences, changed, listening);
    }

    public Settings withListening(Listening changed) {
        return new Settings(window, panes, look, recentFolders, folders, memoryMib, preferences, review, changed);
    }

    /** With a folder as the last one opened. @param folder its absolute path */
    public Settings withOpened(String folder) {
        List<String> recent = new ArrayList<>(recentFolders);
        recent.remove(folder);
        recent.addFirst(folder);
        return new Settings(window, panes, look, recent, folders, memoryMib, preferences, review, listening);
    }

    /** The folder opened last; empty when none was. */
    public Optional<String> lastFolder() {
        return recentFolders.stream().findFirst();
    }

    /** With what was chosen for a folder in place of what was before; a plain memory forgets the folder. */
    public Settings withMemory(FolderMemory memory) {
        List<FolderMemory> kept = new ArrayList<>(folders);
        kept.removeIf(old -> old.folder().equals(memory.folder()));
        if (!memory.isPlain()) {
            kept.addFirst(memory);
        }
        return new Settings(window, panes, look, recentFolders, kept, memoryMib, preferences, review, listening);
    }

    /** What was chosen for a folder; a plain memory when nothing was. @param folder its absolute path */
    public FolderMemory memoryOf(String folder) {
        return folders.stream()
                .filter(memory -> memory.folder().equals(folder))
                .findFirst()
                .orElseGet(() -> new FolderMemory(folder, Optional.empty(), Optional.empty()));
    }
}
