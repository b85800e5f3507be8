package org.sonolens.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** A path with what it is sorted by, taken out of it once. */
    private record Named(@Nullable Path folder, String name, Path path) {
        static Named of(Path path) {
            return new Named(path.getParent(), GivenPath.name(path), path);
        }

        /** As {@link #ORDER}; what lies in one folder, as most does, is told apart by its names alone. */
        private int compareTo(Named other) {
            if (!Objects.equals(folder, other.folder)) {
                return ORDER.compare(path, other.path);
            }
            int names = NaturalOrder.INSTANCE.compare(name, other.name);
            return names != 0 ? names : path.compareTo(other.path);
        }
    }

    /** Sorts paths by {@link #ORDER}. */
    static void sort(List<Path> paths) {
        List<Named> named = new ArrayList<>(paths.size());
        paths.forEach(path -> named.add(Named.of(path)));
        named.sort(Named::compareTo);
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
