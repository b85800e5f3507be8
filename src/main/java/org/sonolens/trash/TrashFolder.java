package org.sonolens.trash;

import java.nio.file.Path;

/**
 * One of the system's trash folders. Immutable.
 *
 * @param folder which holds {@code files} and {@code info}
 * @param top what paths in it are written from: the top of its volume, or the root for the one of the home folder
 */
record TrashFolder(Path folder, Path top) {
    Path files() {
        return folder.resolve("files");
    }

    Path infos() {
        return folder.resolve("info");
    }

    /** A file's path as it stands in the trash: from the root in the home trash, else from the top of the volume. */
    Path pathFor(Path file) {
        return top.getNameCount() == 0 ? file : top.relativize(file);
    }
}
