package org.sonolens.audio;

import java.nio.file.Path;

/** Text from outside, made harmless for one line of a terminal or a window. */
final class ShownText {
    private static final char REPLACEMENT = '\uFFFD';

    private ShownText() {}

    /** The file's own name, or the whole path where it has none, such as the root. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return oneLine(name == null || name.toString().isEmpty() ? file.toString() : name.toString());
    }

    /** Control, formatting (a name could be shown backwards) and broken characters replaced one by one. */
    static String oneLine(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> shown.append(REPLACEMENT);
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
