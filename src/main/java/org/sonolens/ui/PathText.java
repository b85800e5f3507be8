package org.sonolens.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that names files, as file managers, terminals and people write it: a list of file addresses with escapes
 * (text/uri-list, RFC 2483), or paths, one a line, in quotes or not. Only what lies on this machine counts. Pure functions.
 */
final class PathText {
    /** A text of more lines is no list that somebody chose. */
    private static final int MOST_LINES = 20_000;

    private PathText() {}

    /** The files and folders that are named, by absolute paths, in their order; none for any other text. */
    static List<Path> paths(String text) {
        List<Path> paths = new ArrayList<>();
        String[] lines = text.split("\r\n|\n|\r", MOST_LINES + 1);
        for (int i = 0; i < Math.min(MOST_LINES, lines.length); i++) {
            Path path = path(lines[i].strip());
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static @Nullable Path path(String line) {
        try {
            if (line.regionMatches(true, 0, "file:", 0, 5)) {
                return ofAddress(new URI(line));
            }
            Path path = line.isEmpty() || line.startsWith("#") ? null : Path.of(unquoted(line));
            return path != null && path.isAbsolute() ? path : null;
        } catch (URISyntaxException | IllegalArgumentException none) {
            return null;
        }
    }

    /** Escapes stand for bytes of UTF-8; a host, but for our own by its usual name, is another machine. */
    private static @Nullable Path ofAddress(URI address) {
        String host = address.getRawAuthority();
        String path = address.getPath();
        boolean here = host == null || host.equalsIgnoreCase("localhost");
        if (!here || path == null || !path.startsWith("/") || address.getRawQuery() != null) {
            return null;
        }
        return Path.of(URI.create("file://" + address.getRawPath()));
    }

    private static String unquoted(String line) {
        boolean quoted = line.length() > 2
                && (line.startsWith("'") && line.endsWith("'") || line.startsWith("\"") && line.endsWith("\""));
        return quoted ? line.substring(1, line.length() - 1) : line;
    }
}
