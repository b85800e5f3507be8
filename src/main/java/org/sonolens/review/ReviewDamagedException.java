package org.sonolens.review;

/** A text is no review of a folder. */
final class ReviewDamagedException extends Exception {
    private static final long serialVersionUID = 1;

    ReviewDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
