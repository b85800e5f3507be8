package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recordings to go through and where we are among them. FX thread only; knows no toolkit. */
final class FileList {
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> unreadable = new HashSet<>();
    private int current = -1;

    void clear() {
        files.clear();
        unreadable.clear();
        current = -1;
    }

    /** Appends files; what is current stays current. */
    void add(List<Path> more) {
        files.addAll(more);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    Path at(int position) {
        return files.get(position);
    }

    int size() {
        return files.size();
    }

    /** Position of the current file, from 0; −1 when none is. */
    int current() {
        return current;
    }

    @Nullable
    Path currentFile() {
        return current < 0 || current >= files.size() ? null : files.get(current);
    }

    /** Makes a file current where it stands; −1 when it does not. */
    int select(Path file) {
        current = files.indexOf(file);
        return current;
    }

    /** Goes to a position, kept inside the list. @return the file there, or null when there is none or it is current */
    @Nullable
    Path goTo(int position) {
        if (files.isEmpty()) {
            return null;
        }
        int inside = Math.clamp(position, 0, files.size() - 1);
        if (inside == current) {
            return null;
        }
        current = inside;
        return files.get(inside);
    }

    void markUnreadable(Path file) {
        unreadable.add(file);
    }

    boolean isUnreadable(Path file) {
        return unreadable.contains(file);
    }
}
