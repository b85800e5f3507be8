package org.sonolens.cli;

import org.jspecify.annotations.Nullable;

/** What stands on the command line makes no sense; the message is one line for the user. */
public final class WrongUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsageException(@Nullable String sentence) {
        super(sentence);
    }
}
