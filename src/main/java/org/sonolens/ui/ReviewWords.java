package org.sonolens.ui;

import java.util.Locale;
import org.sonolens.review.FileReview;

/** What was said of a file, in words. Pure functions. */
final class ReviewWords {
    private static final int MOST_OF_A_NOTE = 400;

    private ReviewWords() {}

    /** How many of the files are reviewed, such as 812 of 3,000 reviewed; empty without files. */
    static String progress(int reviewed, int files) {
        return files == 0 ? "" : Words.of("review.progress", count(reviewed), count(files));
    }

    /** A number of files: 3,000. */
    static String count(int files) {
        return String.format(Locale.ROOT, "%,d", files);
    }

    /** Behind a name, for a screen reader: , star, tags Myotis, note two of them. */
    static String spoken(FileReview review) {
        return review.flag().map(flag -> ", " + ChoiceWords.word(flag)).orElse("")
                + (review.tags().isEmpty() ? "" : ", " + Words.of("review.spoken.tags", tags(review)))
                + (review.note().isEmpty()
                        ? ""
                        : ", " + Words.of("review.spoken.note", BoundedText.of(review.note(), MOST_OF_A_NOTE)));
    }

    /** Below a name, each on a line of its own. */
    static String tip(FileReview review) {
        return (review.tags().isEmpty() ? "" : "\n" + tags(review))
                + (review.note().isEmpty() ? "" : "\n" + BoundedText.of(review.note(), MOST_OF_A_NOTE));
    }

    static String tags(FileReview review) {
        return ShownName.of(String.join(", ", review.tags()));
    }
}
