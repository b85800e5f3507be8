package org.sonolens.trash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which trash folder a file goes to: that of the home folder on its volume, else one at the top of the file's own. */
final class TrashFolders {
    private static final int STICKY = 01000;

    private final Path home;
    private final int user;
    private final Devices devices;

    /** On which device a file is. */
    @FunctionalInterface
    interface Devices {
        Object of(Path existing) throws IOException;
    }

    TrashFolders(Path home, int user, Devices devices) {
        this.home = home;
        this.user = user;
        this.devices = devices;
    }

    /** @param variables of the environment */
    static TrashFolders ofUser(UnaryOperator<@Nullable String> variables) {
        String given = variables.apply("XDG_DATA_HOME");
        Path data = given != null && Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(System.getProperty("user.home", "/"), ".local", "share");
        return new TrashFolders(
                data.resolve("Trash"),
                userId(),
                path -> Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS));
    }

    private static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return 0;
        }
    }

    /** The trash for a file. @throws IOException when its volume has none and none can be made */
    TrashFolder of(Path real) throws IOException {
        Path folder = Objects.requireNonNull(real.getParent(), "a file is in a folder");
        Object device = devices.of(folder);
        if (device.equals(devices.of(existing(home)))) {
            return new TrashFolder(home, Objects.requireNonNull(home.getRoot(), "an absolute path has a root"));
        }
        Path top = folder;
        for (Path up = top.getParent(); up != null && device.equals(devices.of(up)); up = up.getParent()) {
            top = up;
        }
        Path shared = top.resolve(".Trash");
        if (Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS) && isSticky(shared)) {
            return new TrashFolder(own(shared.resolve(Integer.toString(user))), top);
        }
        return new TrashFolder(own(top.resolve(".Trash-" + user)), top);
    }

    private static Path existing(Path path) {
        Path there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static boolean isSticky(Path folder) throws IOException {
        return ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    private static Path own(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }
}
