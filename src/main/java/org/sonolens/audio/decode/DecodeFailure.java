package org.sonolens.audio.decode;

import org.jspecify.annotations.Nullable;

/** A file that cannot be decoded. */
public final class DecodeFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String advice;

    /**
     * @param problem what is wrong, to follow the file's name
     * @param advice what to do about it
     */
    DecodeFailure(String problem, String advice, @Nullable Throwable cause) {
        super(problem + "; " + advice, cause);
        this.problem = problem;
        this.advice = advice;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
