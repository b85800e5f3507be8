package org.sonolens.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the open window is found, and the names in it. Nobody but the user can enter it. Immutable.
 *
 * @param path of the folder; need not exist
 * @param display which of the user's displays the window is on, as part of a file's name
 */
public record RuntimeFolder(Path path, String display) {
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final int MOST_OF_A_DISPLAY = 24;

    /**
     * Below XDG_RUNTIME_DIR where that is an absolute path, else in the user's cache folder.
     *
     * @param variable a function from the name of an environment variable to its value or null
     * @param cache the user's cache folder
     * @param ownHome whether the user's folders were all put elsewhere, and this one with them
     */
    public static RuntimeFolder of(Function<String, @Nullable String> variable, Path cache, boolean ownHome) {
        Path given = ownHome ? null : absolute(variable.apply("XDG_RUNTIME_DIR"));
        Path folder = given == null ? cache.resolve("runtime") : given.resolve("sonolens");
        String wayland = variable.apply("WAYLAND_DISPLAY");
        String display = wayland == null || wayland.isEmpty() ? variable.apply("DISPLAY") : wayland;
        String name = (display == null ? "" : display).replaceAll("[^A-Za-z0-9.-]", "_");
        return new RuntimeFolder(folder, name.substring(Math.max(0, name.length() - MOST_OF_A_DISPLAY)));
    }

    /** What the window that may be found holds a lock on. */
    Path lock() {
        return path.resolve("window" + display + ".lock");
    }

    /** Where it hears. */
    Path socket() {
        return path.resolve("window" + display + ".socket");
    }

    /** Makes the folder. @throws IOException also when it is there and somebody else could enter it */
    void make() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Path above = path.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            if (isPosix()) {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            } else {
                Files.createDirectory(path);
            }
        }
        if (isPosix()) {
            check();
        }
    }

    private void check() throws IOException {
        PosixFileAttributes now = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        UserPrincipal user = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
        if (!now.isDirectory()
                || !now.owner().equals(user)
                || !now.permissions().equals(OURS_ALONE)) {
            throw new IOException(path + " is not the user's alone: " + now.owner() + " "
                    + PosixFilePermissions.toString(now.permissions()));
        }
    }

    /** Whether modes say who may use a file; elsewhere the user's folders are the user's alone anyway. */
    boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static @Nullable Path absolute(@Nullable String text) {
        try {
            Path folder = text == null || text.isEmpty() ? null : Path.of(text);
            return folder != null && folder.isAbsolute() && Files.isDirectory(folder) ? folder : null;
        } catch (InvalidPathException impossible) {
            return null;
        }
    }
}
