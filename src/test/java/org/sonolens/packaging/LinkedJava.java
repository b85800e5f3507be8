package org.sonolens.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Java of a package: what the program uses of it, with the toolkit linked in. On a module path the toolkit would bind
 * the caches of loaded classes to the folder they were made in.
 */
final class LinkedJava {
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.xml,jdk.unsupported,javafx.controls";

    /** Of AWT and Java2D, which the toolkit's module names and never starts; and of tools. Sound stays: it plays. */
    private static final String UNUSED = "**/libawt*,**/libjawt*,**/libfontmanager*,**/libfreetype*,**/liblcms*,"
            + "**/libmlib_image*,**/libjavajpeg*,**/libsplashscreen*,**/libprefs*,**/psfont*,**/bin/keytool*";

    /**
     * What could not run without those, or is called by nobody: windows, pictures, fonts and printing of AWT and Swing
     * (JavaFX has its own, and of java.desktop only beans and sound are used), and transforming XML.
     */
    private static final List<String> UNUSED_PACKAGES = List.of(
            "java.desktop/javax/swing",
            "java.desktop/com/sun/java/swing",
            "java.desktop/sun/swing",
            "java.desktop/javax/print",
            "java.desktop/sun/print",
            "java.desktop/sun/awt",
            "java.desktop/sun/java2d",
            "java.desktop/sun/font",
            "java.desktop/com/sun/imageio",
            "java.desktop/java/awt/doc-files",
            "java.xml/com/sun/org/apache/xalan",
            "java.xml/com/sun/org/apache/xpath",
            "java.xml/com/sun/org/apache/bcel");

    /** Unpacked beside Java's own libraries. */
    private static final List<String> UNPACKED =
            List.of("/javafx.graphics/*.so", "/javafx.graphics/*.dll", "/javafx.graphics/*.dylib");

    private LinkedJava() {}

    /** Links it into a folder that is not there yet. @param fx of the toolkit's modules for this platform */
    static void into(Path runtime, Path fx, Workplace.System system) throws IOException {
        // from where the build runs: jlink ends the name of the file at a comma, which any folder above may have
        Path unused = Path.of("")
                .toAbsolutePath()
                .relativize(Files.write(runtime.resolveSibling("unused.txt"), unused())
                        .toAbsolutePath());
        AppImage.tool(
                "jlink",
                List.of(
                        "--module-path",
                        fx.toString(),
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-man-pages",
                        "--no-header-files",
                        "--compress",
                        "zip-9",
                        "--exclude-files",
                        UNUSED,
                        "--exclude-resources",
                        "@" + unused,
                        "--output",
                        runtime.toString()));
        unpackToolkit(fx, runtime.resolve(system == Workplace.System.WINDOWS ? "bin" : "lib"));
    }

    /** What the linked Java goes without, by name; of each package one file has to stay, since modules list theirs. */
    private static List<String> unused() throws IOException {
        List<String> names = new ArrayList<>(UNPACKED);
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        for (String top : UNUSED_PACKAGES) {
            if (!Files.isDirectory(modules.resolve(top))) {
                continue; // not on every system
            }
            try (Stream<Path> all = Files.walk(modules.resolve(top))) {
                Map<Path, List<Path>> folders = all.filter(Files::isRegularFile)
                        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
                for (List<Path> files : folders.values()) {
                    Path stays = Collections.min(
                            files,
                            Comparator.comparing((Path file) -> !file.toString().endsWith(".class"))
                                    .thenComparingLong(LinkedJava::size)
                                    .thenComparing(Path::toString));
                    files.stream()
                            .filter(file -> !file.equals(stays))
                            .map(file -> "/" + modules.relativize(file))
                            .sorted()
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Among those of Java the toolkit finds its libraries at once; else it unpacks them into the home of every user. */
    private static void unpackToolkit(Path fx, Path libraries) throws IOException {
        List<Path> jars;
        try (Stream<Path> all = Files.list(fx)) {
            jars = all.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().filter(LinkedJava::isLibrary).toList()) {
                    Path library = libraries.resolve(entry.getName());
                    if (Files.exists(library)) {
                        // the compiler's runtime, which Java for Windows has itself
                        continue;
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, library);
                    }
                }
            }
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return !entry.getName().contains("/") && entry.getName().matches(".*\\.(so|dll|dylib)");
    }
}
