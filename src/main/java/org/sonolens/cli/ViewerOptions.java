package org.sonolens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.sonolens.fft.FftChoice;

/**
 * What the viewer is started with. Immutable.
 *
 * @param budgetBytes native memory allowed, in bytes; empty when the settings say
 * @param fft the transforms asked for
 * @param given files and folders, as they were named
 */
public record ViewerOptions(OptionalLong budgetBytes, FftChoice fft, List<Path> given) {
    public ViewerOptions {
        given = List.copyOf(given);
    }

    /**
     * Reads the arguments of a start without a command.
     *
     * @throws WrongUsageException when an option is unknown or its value is none; the message says it in one line
     */
    public static ViewerOptions of(String... arguments) {
        List<Path> given = new ArrayList<>();
        if (List.of(arguments).stream().noneMatch(argument -> argument.startsWith("-"))) {
            // no start of the window waits for a parser
            for (String name : arguments) {
                given.add(Given.path(name));
            }
            return new ViewerOptions(OptionalLong.empty(), FftChoice.configured(), given);
        }
        Options options = new Options();
        EngineOptions.declare(options);
        try {
            CommandLine line =
                    DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, arguments);
            Given words = new Given(line, Given.NOWHERE, Given.NOWHERE);
            EngineOptions engine = new EngineOptions(words);
            for (String name : line.getArgs()) {
                given.add(Given.path(name));
            }
            return new ViewerOptions(
                    words.has("memory") ? OptionalLong.of(engine.budgetBytes()) : OptionalLong.empty(),
                    engine.choice(),
                    given);
        } catch (ParseException wrong) {
            throw new WrongUsageException(String.valueOf(wrong.getMessage()));
        }
    }
}
