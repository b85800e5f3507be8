package org.sonolens.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a package is made of, and where. Immutable.
 *
 * @param tree the source tree
 * @param target what the build left
 * @param version of the program
 * @param madeAt the time every file of a package carries, so that packages do not tell when they were made
 */
record Workplace(Path tree, Path target, String version, Instant madeAt) {
    enum System {
        LINUX,
        MAC,
        WINDOWS;

        static System current() {
            String name = java.lang.System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    private static final long PATIENCE_MINUTES = 10;

    /** The files of this folder of the source tree. */
    Path sources() {
        return tree.resolve("src").resolve("main").resolve("packaging");
    }

    /** Where packages, and everything on the way to them, are put. */
    Path made() {
        return target.resolve("package");
    }

    /** Runs a program to its end. @throws IOException when it fails; what it said is in the message */
    static void run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Path said = Files.createTempFile("sonolens-package-", ".log");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + "\nended with code " + process.exitValue() + ":\n"
                        + Files.readString(said));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Copies a file, or a folder with all in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /**
     * Gives everything below a folder the time of the package and the modes of installed files: all may read, whoever
     * could execute still can.
     */
    void settle(Path folder) throws IOException {
        FileTime time = FileTime.from(madeAt);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    set(file, Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failed) throws IOException {
                set(visited, "rwxr-xr-x");
                return FileVisitResult.CONTINUE;
            }

            private void set(Path file, String mode) throws IOException {
                if (posix) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
                }
                Files.setLastModifiedTime(file, time);
            }
        });
    }

    /** The bytes of all files below a folder. */
    static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(Workplace::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
