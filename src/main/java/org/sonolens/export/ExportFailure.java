package org.sonolens.export;

/** An export that could not be made, and of which nothing is left: one sentence for the user. */
public final class ExportFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ExportFailure(String sentence) {
        super(sentence);
    }

    ExportFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
