package org.sonolens.packaging;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The kinds of files that the program opens: one file of jpackage's kind for each, which Linux' MIME types and menu entry
 * are made from as well. Immutable.
 *
 * @param file that it was read from
 * @param mimeType its name
 * @param extensions without the dot, the usual first
 * @param description for people
 * @param known whether the shared MIME database of freedesktop.org has it, so that it is not defined again
 * @param magic bytes at the file's start that tell it, as text, empty when names alone do
 */
record Associations(
        Path file, String mimeType, List<String> extensions, String description, boolean known, List<String> magic) {
    Associations {
        extensions = List.copyOf(extensions);
        magic = List.copyOf(magic);
    }

    /** All in a folder, by name. */
    static List<Associations> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
        List<Associations> found = new ArrayList<>();
        for (Path file : files) {
            found.add(read(file));
        }
        return found;
    }

    private static Associations read(Path file) throws IOException {
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            text.load(in);
        }
        return new Associations(
                file,
                text.getProperty("mime-type"),
                words(text.getProperty("extension")),
                text.getProperty("description"),
                Boolean.parseBoolean(text.getProperty("known")),
                words(text.getProperty("magic", "")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The list of a menu entry. */
    static String mimeTypes(List<Associations> all) {
        StringBuilder types = new StringBuilder();
        all.forEach(one -> types.append(one.mimeType()).append(';'));
        return types.toString();
    }

    /** Definitions of the kinds that the shared database does not have, and names that it does not know. */
    static String mimeInfo(List<Associations> all) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<mime-info xmlns=\"http://www.freedesktop.org/standards/shared-mime-info\">\n");
        for (Associations one : all) {
            xml.append("  <mime-type type=\"").append(one.mimeType()).append("\">\n");
            if (!one.known()) {
                xml.append("    <comment>").append(one.description()).append("</comment>\n");
            }
            if (!one.magic().isEmpty()) {
                xml.append("    <magic priority=\"60\">\n");
                for (String magic : one.magic()) {
                    xml.append("      <match type=\"string\" offset=\"0\" value=\"")
                            .append(magic)
                            .append("\"/>\n");
                }
                xml.append("    </magic>\n");
            }
            for (String extension : one.extensions()) {
                xml.append("    <glob pattern=\"*.").append(extension).append("\"/>\n");
            }
            xml.append("  </mime-type>\n");
        }
        return xml.append("</mime-info>\n").toString();
    }
}
