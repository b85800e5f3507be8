package org.sonolens.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds actions by what a user types: words in any order, each a part of the title, at best the start of a word. Stateless. */
final class ActionSearch {
    private static final int AT_TITLE_START = 4;
    private static final int AT_WORD_START = 3;
    private static final int INSIDE = 2;
    private static final int SCATTERED = 1;

    private ActionSearch() {}

    /** What fits, the best first, else in the order of the table; all for an empty text. */
    static List<Action> found(List<Action> all, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        record Hit(Action action, int score) {}
        List<Hit> hits = new ArrayList<>();
        for (Action action : all) {
            int score = score(action.title().toLowerCase(Locale.ROOT), words);
            if (score > 0) {
                hits.add(new Hit(action, score));
            }
        }
        // a stable sort: equally good ones stay as the table has them
        hits.sort(Comparator.comparingInt(Hit::score).reversed());
        return hits.stream().map(Hit::action).toList();
    }

    /** How well all words fit; 0 when one does not. */
    private static int score(String title, String[] words) {
        int sum = 0;
        for (String word : words) {
            int score = score(title, word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(String title, String word) {
        if (word.isEmpty() || title.startsWith(word)) {
            return AT_TITLE_START;
        }
        int at = title.indexOf(word);
        if (at < 0) {
            return isScattered(title, word) ? SCATTERED : 0;
        }
        while (at >= 0) {
            if (!Character.isLetterOrDigit(title.charAt(at - 1))) {
                return AT_WORD_START;
            }
            at = title.indexOf(word, at + 1);
        }
        return INSIDE;
    }

    /** Whether its letters come in the title in this order, the first at the start of a word. */
    private static boolean isScattered(String title, String word) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = title.indexOf(word.charAt(i), at);
            while (i == 0 && next > 0 && Character.isLetterOrDigit(title.charAt(next - 1))) {
                next = title.indexOf(word.charAt(i), next + 1);
            }
            if (next < 0) {
                return false;
            }
            at = next + 1;
        }
        return true;
    }
}
