package org.sonolens.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Of AWT and Java2D, which the toolkit's module names and never starts; and of tools. */
    private static final String UNUSED = "**/libawt*,**/libjawt*,**/libfontmanager*,**/libfreetype*,**/liblcms*,"
            + "**/libmlib_image*,**/libjavajpeg*,**/libsplashscreen*,**/libjsound*,**/libprefs*,**/bin/keytool*";

    private LinkedJava() {}

    /** Links it into a folder that is not there yet. @param fx of the toolkit's modules for this platform */
    static void into(Path runtime, Path fx, Workplace.System system) throws IOException {
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
                        "glob:/javafx.graphics/*.so,glob:/javafx.graphics/*.dll,glob:/javafx.graphics/*.dylib",
                        "--output",
                        runtime.toString()));
        unpackToolkit(fx, runtime.resolve(system == Workplace.System.WINDOWS ? "bin" : "lib"));
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
