package org.sonolens.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Paths as users give them, made comparable. Pure functions but for the links they follow. */
final class GivenPath {
    private static final Path UP = Path.of("..");

    /** By folder, a folder before those inside it, then by name; both in natural order. Only equal paths are equal. */
    static final Comparator<Path> ORDER = GivenPath::compare;

    private GivenPath() {}

    /** The path from the root, without "." and ".."; those are followed on the disk, where links may lead elsewhere. */
    static Path absolute(Path given) {
        Path absolute = given.toAbsolutePath();
        for (Path part : absolute) {
            if (part.equals(UP)) {
                return withoutUp(absolute);
            }
        }
        return absolute.normalize();
    }

    private static Path withoutUp(Path absolute) {
        try {
            Path folder = absolute.getParent();
            Path name = absolute.getFileName();
            if (folder == null || name == null || name.equals(UP)) {
                return absolute.toRealPath();
            }
            return folder.toRealPath().resolve(name);
        } catch (IOException e) {
            // It does not exist; whoever opens it says so.
            return absolute.normalize();
        }
    }

    /** A path's own name; the whole of a root, which has none. */
    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Sorts paths of one and the same folder as {@link #ORDER} would, each name being taken out of its path once. */
    static void sortInFolder(List<Path> paths) {
        record Named(String name, Path path) {}
        List<Named> named = new ArrayList<>(paths.size());
        paths.forEach(path -> named.add(new Named(name(path), path)));
        named.sort(Comparator.comparing(Named::name, NaturalOrder.INSTANCE).thenComparing(Named::path));
        for (int i = 0; i < paths.size(); i++) {
            paths.set(i, named.get(i).path());
        }
    }

    private static int compare(Path a, Path b) {
        int folders = Math.min(a.getNameCount(), b.getNameCount()) - 1;
        for (int i = 0; i < folders; i++) {
            int order = NaturalOrder.INSTANCE.compare(
                    a.getName(i).toString(), b.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        int depth = Integer.compare(a.getNameCount(), b.getNameCount());
        if (depth != 0) {
            return depth;
        }
        int names = NaturalOrder.INSTANCE.compare(name(a), name(b));
        // Names that the file system's encoding cannot show may look alike and differ.
        return names != 0 ? names : a.compareTo(b);
    }
}
