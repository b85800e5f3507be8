package org.sonolens.ui;

import org.sonolens.review.Flag;
import org.sonolens.review.ListFilter;
import org.sonolens.review.ListOrder;
import org.sonolens.settings.ThemeChoice;

/** What choices are called on the screen, whose own names stand in files. Pure functions. */
final class ChoiceWords {
    private ChoiceWords() {}

    static String title(Flag flag) {
        return switch (flag) {
            case STAR -> Words.of("flag.star.title");
            case QUESTION -> Words.of("flag.question.title");
            case REJECT -> Words.of("flag.reject.title");
        };
    }

    /** As it stands within a sentence. */
    static String word(Flag flag) {
        return switch (flag) {
            case STAR -> Words.of("flag.star.word");
            case QUESTION -> Words.of("flag.question.word");
            case REJECT -> Words.of("flag.reject.word");
        };
    }

    static String title(ThemeChoice theme) {
        return switch (theme) {
            case DARK -> Words.of("theme.dark");
            case LIGHT -> Words.of("theme.light");
            case HIGH_CONTRAST -> Words.of("theme.high-contrast");
        };
    }

    static String title(ListFilter filter) {
        return switch (filter) {
            case ListFilter.All all -> Words.of("list.filter.all");
            case ListFilter.Reviewed reviewed ->
                reviewed.is() ? Words.of("list.filter.reviewed") : Words.of("list.filter.unreviewed");
            case ListFilter.Flagged flagged -> word(flagged.flag());
            case ListFilter.Tagged tagged -> Words.of("list.filter.tagged", tagged.tag());
            case ListFilter.Noted noted -> Words.of("list.filter.noted");
        };
    }

    static String title(ListOrder order) {
        return switch (order) {
            case NATURAL -> Words.of("list.order.number");
            case NAME -> Words.of("list.order.file-name");
            case TIME -> Words.of("list.order.time");
        };
    }
}
