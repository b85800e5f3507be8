package org.sonolens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
 * @param engine names of the options that were given of the engine, such as {@code --memory}
 */
public record ViewerOptions(OptionalLong budgetBytes, FftChoice fft, List<Path> given, List<String> engine) {
    public ViewerOptions {
        given = List.copyOf(given);
        engine = List.copyOf(engine);
    }

    /** What to tell who named options of the engine, when the files went to a window that has an engine already. */
    public Optional<String> leftToTheOpenWindow() {
        return engine.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", engine)
                        + " left aside: the open window keeps its own; --new-window opens another");
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
            return new ViewerOptions(OptionalLong.empty(), FftChoice.configured(), given, List.of());
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
                    given,
                    Stream.of(line.getOptions())
                            .map(option -> "--" + option.getLongOpt())
                            .distinct()
                            .toList());
        } catch (ParseException wrong) {
            throw new WrongUsageException(String.valueOf(wrong.getMessage()));
        }
    }
}
