package org.sonolens.ui;

/** Text from a file, of any length and content, as plain text on one line that cannot disturb the window. Pure functions. */
final class BoundedText {
    private static final String LINE_END = " / ";

    private BoundedText() {}

    /**
     * The text's beginning, line ends as strokes, without marks that turn the direction of writing.
     *
     * @param mostCharacters how much is shown before the length of the whole is said instead, 1 or more
     */
    static String of(String text, int mostCharacters) {
        if (text.length() <= mostCharacters) {
            return plain(text);
        }
        int cut = Character.isHighSurrogate(text.charAt(mostCharacters - 1)) ? mostCharacters - 1 : mostCharacters;
        return Words.of("inspector.long-text", plain(text.substring(0, cut)), text.length());
    }

    private static String plain(String text) {
        return ShownName.of(text.strip().replaceAll("[\\r\\n]+", LINE_END).replace('\t', ' '));
    }
}
