package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The decoded files that lie in a cache folder now; no attribute of them is asked, for they are removed meanwhile. */
public final class KeptFiles {
    private KeptFiles() {}

    /** @param cacheFolder need not exist */
    public static List<Path> in(Path cacheFolder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path process : entries(cacheFolder.resolve("decoded"))) {
            found.addAll(entries(process));
        }
        return found;
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            }
        }
        return entries;
    }
}
