package org.sonolens.folder;

import java.util.Comparator;

/**
 * The order in which a person counts names: file2 before file10, upper and lower case together, the same in every
 * locale. A total order in which only equal strings are equal. Immutable.
 *
 * <p>A name is read as a row of tokens: a run of the digits 0 to 9 is one token, its number; any other code point is one
 * token, folded to lower case. A number stands among the characters where the digit 0 does. Names with equal tokens
 * (File1, file01) are told apart by their code units.
 */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char left = a.charAt(i);
            char right = b.charAt(j);
            int order;
            if (isDigit(left) && isDigit(right)) {
                int endLeft = endOfDigits(a, i);
                int endRight = endOfDigits(b, j);
                order = compareNumbers(a, i, endLeft, b, j, endRight);
                i = endLeft;
                j = endRight;
            } else {
                int pointLeft = a.codePointAt(i);
                int pointRight = b.codePointAt(j);
                order = Integer.compare(place(pointLeft), place(pointRight));
                i += Character.charCount(pointLeft);
                j += Character.charCount(pointRight);
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    /** Where a code point stands: every digit on the place of 0, as a number does, so that both agree. */
    private static int place(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return '0';
        }
        // Upper case first: some letters differ in one case only.
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    private static int compareNumbers(String a, int startA, int endA, String b, int startB, int endB) {
        int i = skipZeros(a, startA, endA);
        int j = skipZeros(b, startB, endB);
        int digits = Integer.compare(endA - i, endB - j);
        while (digits == 0 && i < endA) {
            digits = Character.compare(a.charAt(i++), b.charAt(j++));
        }
        return digits;
    }

    private static int skipZeros(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
