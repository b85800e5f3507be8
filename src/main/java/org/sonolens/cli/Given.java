package org.sonolens.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/**
 * What was given to a command: its options by long name, what else it names, and where it may write. A value that is none
 * of its kind is a {@link WrongUsageException}. Immutable.
 */
final class Given {
    /** Where nothing is written. */
    static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    private final CommandLine line;
    private final PrintWriter out;
    private final PrintWriter err;

    Given(CommandLine line, PrintWriter out, PrintWriter err) {
        this.line = line;
        this.out = out;
        this.err = err;
    }

    /** Declares an option with a value. */
    static void value(Options options, String name, String label, String description) {
        options.addOption(Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(label)
                .desc(description)
                .get());
    }

    /** Declares an option that is there or not. */
    static void flag(Options options, String name, String description) {
        options.addOption(Option.builder().longOpt(name).desc(description).get());
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** The value of an option as it was given; null when it was not. The last counts of several. */
    @Nullable
    String text(String option) {
        String[] values = line.getOptionValues(option);
        return values == null ? null : values[values.length - 1];
    }

    String text(String option, String otherwise) {
        String given = text(option);
        return given == null ? otherwise : given;
    }

    @Nullable
    Integer whole(String option) {
        return number(option, "a whole number", Integer::valueOf);
    }

    int whole(String option, int otherwise) {
        Integer given = whole(option);
        return given == null ? otherwise : given;
    }

    long whole(String option, long otherwise) {
        Long given = number(option, "a whole number", Long::valueOf);
        return given == null ? otherwise : given;
    }

    @Nullable
    Double number(String option) {
        return number(option, "a number", Double::valueOf);
    }

    private <T> @Nullable T number(String option, String kind, Function<String, T> parse) {
        String given = text(option);
        if (given == null) {
            return null;
        }
        try {
            return parse.apply(given);
        } catch (NumberFormatException noNumber) {
            throw new WrongUsageException("--" + option + " takes " + kind + ", not " + given);
        }
    }

    /** All files that are named, at least one. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String name : line.getArgs()) {
            files.add(path(name));
        }
        if (files.isEmpty()) {
            throw new WrongUsageException("a file is missing");
        }
        return files;
    }

    boolean namesNothing() {
        return line.getArgs().length == 0;
    }

    /** The only file that is named. */
    Path file() {
        List<Path> files = files();
        if (files.size() > 1) {
            throw new WrongUsageException("one file is enough; there is also " + files.get(1));
        }
        return files.getFirst();
    }

    /** Refuses anything that is named beside the options. */
    void nothingElse() {
        if (line.getArgs().length > 0) {
            throw new WrongUsageException("there is no use for " + line.getArgs()[0]);
        }
    }

    /** A name as a path. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new WrongUsageException(name + " is no name that a file can have");
        }
    }
}
