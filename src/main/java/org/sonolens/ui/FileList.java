package org.sonolens.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.FileTable;

/**
 * The recordings to go through, as they are arranged, and where we are among them. Positions are among those that are shown.
 * FX thread only; knows no toolkit.
 */
final class FileList {
    private final FileTable table = new FileTable();
    private final Set<Path> unreadable = new HashSet<>();
    private @Nullable Path current;
    private Runnable onArranged = () -> {};

    /** All files, and what was said of them. */
    FileTable table() {
        return table;
    }

    /** Who hears that going to another file changed which ones are shown. */
    void setOnArranged(Runnable listener) {
        onArranged = listener;
    }

    void clear() {
        table.clear();
        unreadable.clear();
        current = null;
    }

    /** Appends files; what is current stays current. */
    void add(List<Path> more) {
        table.add(more);
    }

    /** Takes files out of the list; when the current one is among them, none is current. */
    void remove(List<Path> files) {
        table.remove(files);
        if (current != null && files.contains(current)) {
            current = null;
        }
    }

    /** Those that are shown. */
    List<Path> files() {
        return table.shown();
    }

    Path at(int position) {
        return table.shown().get(position);
    }

    int size() {
        return table.shown().size();
    }

    /** Position of a file; −1 when it is not shown. */
    int position(Path file) {
        return table.position(file);
    }

    /** Position of the current file, from 0; −1 when none is. */
    int current() {
        return current == null ? -1 : table.position(current);
    }

    @Nullable
    Path currentFile() {
        return current;
    }

    /** Makes a file current where it stands; −1 when it does not. */
    int select(Path file) {
        boolean arranged = table.setCurrent(file);
        int position = table.position(file);
        current = position < 0 ? null : file;
        if (arranged) {
            onArranged.run();
        }
        return position;
    }

    /** Goes to a position, kept inside the list. @return the file there, or null when there is none or it is current */
    @Nullable
    Path goTo(int position) {
        if (size() == 0) {
            return null;
        }
        Path file = at(Math.clamp(position, 0, size() - 1));
        if (file.equals(current)) {
            return null;
        }
        select(file);
        return file;
    }

    void markUnreadable(Path file) {
        unreadable.add(file);
    }

    boolean isUnreadable(Path file) {
        return unreadable.contains(file);
    }
}
