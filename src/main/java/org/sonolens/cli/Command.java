package org.sonolens.cli;

import org.apache.commons.cli.Options;

/** What a word of the command line does. Stateless but for what {@link #run} makes. */
interface Command {
    /** The word, or two words, that ask for it. */
    String name();

    /** What it does, in a sentence or two. */
    String description();

    /** What is named beside the options, as in the usage line; empty for nothing. */
    String operands();

    /** Whether it transforms, so that the engine is worth loading while the rest of the command line is read. */
    default boolean transforms() {
        return false;
    }

    /** Adds the options it knows. */
    void declare(Options options);

    /**
     * Does it.
     *
     * @return the exit code: 0 fine, 1 some inputs failed
     * @throws WrongUsageException when what is given makes no sense
     * @throws CommandFailure when it cannot be done; the message is one line for the user
     */
    int run(Given given) throws Exception;
}
