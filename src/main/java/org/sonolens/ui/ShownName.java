package org.sonolens.ui;

import java.nio.file.Path;

/** Names from a disk as text that cannot disturb the window: one line, no hidden direction marks. Pure functions. */
public final class ShownName {
    private static final int REPLACEMENT = 0xFFFD;

    private ShownName() {}

    /** A file's own name; the whole path of a root. */
    public static String of(Path file) {
        Path name = file.getFileName();
        return of(name == null ? file.toString() : name.toString());
    }

    /**
     * A text with control characters, line ends, marks that turn the direction of writing and unpaired surrogates shown
     * as the replacement character. Joiners stay, they belong to letters and pictures.
     */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(isHarmless(point) ? point : REPLACEMENT));
        return shown.toString();
    }

    /**
     * The window's title for a file.
     *
     * @param position in the list from 0; below 0 when it is in none
     * @param time when it was recorded; empty where nobody knows
     */
    static String title(String shownName, int position, int count, String time) {
        String place = position < 0 || count < 1 ? "" : " (" + Words.of("list.place", position + 1, count) + ")";
        return shownName + place + (time.isEmpty() ? "" : " – " + time) + " – Sonolens";
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
