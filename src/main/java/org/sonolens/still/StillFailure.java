package org.sonolens.still;

/** A picture that cannot be made; the message completes a sentence that begins with the name of the file. */
public final class StillFailure extends Exception {
    private static final long serialVersionUID = 1;

    public StillFailure(String message) {
        super(message);
    }

    public StillFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
