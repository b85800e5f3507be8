package org.sonolens.review;

import java.util.Optional;

/** Which files a list shows, by what was said of them. */
public sealed interface ListFilter {
    ListFilter ALL = new All();

    boolean accepts(FileReview review);

    /** What a person reads. */
    String title();

    /** Every file. */
    record All() implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return true;
        }

        @Override
        public String title() {
            return "all";
        }
    }

    /** Those that are still to be reviewed, or those that are not any more. */
    record Reviewed(boolean is) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.isReviewed() == is;
        }

        @Override
        public String title() {
            return is ? "reviewed" : "unreviewed";
        }
    }

    /** Those with a flag. */
    record Flagged(Flag flag) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.flag().equals(Optional.of(flag));
        }

        @Override
        public String title() {
            return flag.label();
        }
    }

    /** Those with a tag. */
    record Tagged(String tag) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.tags().contains(tag);
        }

        @Override
        public String title() {
            return "tag " + tag;
        }
    }

    /** Those with a note. */
    record Noted() implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return !review.note().isEmpty();
        }

        @Override
        public String title() {
            return "with a note";
        }
    }
}
