package org.sonolens.picture;

import java.text.Normalizer;

/** Any string, a hostile file name included, as the code points that are drawn for it. */
final class PrintableText {
    private PrintableText() {}

    /**
     * Composed (NFC), with white space of any kind as a space, without format characters and variation selectors;
     * control characters and unpaired surrogates become the replacement box.
     */
    static int[] codePoints(String text) {
        return composed(text)
                .codePoints()
                .filter(codePoint -> !isInvisible(codePoint))
                .map(PrintableText::drawn)
                .toArray();
    }

    private static String composed(String text) {
        // The normaliser loads its tables at the first use; plain ASCII, the usual name, must not pay for that.
        return text.chars().allMatch(c -> c < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static int drawn(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return ' ';
        }
        boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Character.isISOControl(codePoint) || unpaired ? GlyphAtlas.REPLACEMENT : codePoint;
    }
}
