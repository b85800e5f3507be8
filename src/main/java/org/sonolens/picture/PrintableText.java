package org.sonolens.picture;

import java.text.Normalizer;
import java.util.Arrays;

/** Any string, a hostile file name included, as the code points that are drawn for it. */
final class PrintableText {
    private PrintableText() {}

    /**
     * Composed (NFC), with white space of any kind as a space, without format characters and variation selectors;
     * control characters and unpaired surrogates become the replacement box.
     */
    static int[] codePoints(String text) {
        String composed = composed(text);
        int[] drawn = new int[composed.length()];
        int count = 0;
        for (int at = 0; at < composed.length(); ) {
            int codePoint = composed.codePointAt(at);
            at += Character.charCount(codePoint);
            if (!isInvisible(codePoint)) {
                drawn[count++] = drawn(codePoint);
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    /** The normaliser loads its tables at the first use; only a text with marks to compose has to pay for that. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            int type = Character.getType(text.charAt(i));
            if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
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
