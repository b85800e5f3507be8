package org.sonolens.review;

import java.util.Optional;

/** Which files a list shows, by what was said of them. */
public sealed interface ListFilter {
    ListFilter ALL = new All();

    boolean accepts(FileReview review);

    /** Every file. */
    record All() implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return true;
        }
    }

    /** Those that are still to be reviewed, or those that are not any more. */
    record Reviewed(boolean is) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.isReviewed() == is;
        }
    }

    /** Those with a flag. */
    record Flagged(Flag flag) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.flag().equals(Optional.of(flag));
        }
    }

    /** Those with a tag. */
    record Tagged(String tag) implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return review.tags().contains(tag);
        }
    }

    /** Those with a note. */
    record Noted() implements ListFilter {
        @Override
        public boolean accepts(FileReview review) {
            return !review.note().isEmpty();
        }
    }
}
