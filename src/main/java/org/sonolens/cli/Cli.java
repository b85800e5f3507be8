package org.sonolens.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.fft.FftUnavailableException;
import org.sonolens.folder.RecordingExtensions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line apart from the viewer: parses, runs, and turns every failure into one line and an exit code. */
public final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final Map<String, Supplier<Object>> COMMANDS = commands();
    private static final Set<String> OTHER_WORDS = Set.of("--help", "-h", "--version", "-V");

    private Cli() {}

    /** The command itself, which only lists the others: the viewer is started elsewhere. */
    @Command(
            name = "sonolens",
            mixinStandardHelpOptions = true,
            version = "Sonolens 0.1.0",
            header = "Shows recordings as waveform and spectrogram.",
            synopsisHeading = "Usage: sonolens [FILE|FOLDER]...%n       ")
    static final class Root {}

    /** Whether these arguments are for the command line rather than the viewer. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (COMMANDS.containsKey(arguments[0]) || OTHER_WORDS.contains(arguments[0]));
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("render", RenderCommand::new);
        commands.put("info", InfoCommand::new);
        commands.put("stft", StftCommand::new);
        commands.put("bench", BenchCommand::new);
        commands.put("prepare", PrepareCommand::new);
        // a lambda: a reference to a constructor of this old class file breaks the making of the cache of classes
        commands.put("help", () -> new CommandLine.HelpCommand());
        return commands;
    }

    /** The command that is asked for, or all of them: reading every option of every command takes 0.1 s. */
    private static CommandLine withCommands(String first) {
        CommandLine line = new CommandLine(new Root());
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || first.equals("help") || !COMMANDS.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    /** Runs a command. @return 0 fine, 1 some inputs failed, 2 wrong usage */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = withCommands(arguments.length == 0 ? "" : arguments[0])
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println("sonolens: " + sentence(wrong) + "; see sonolens " + nameOf(wrong.getCommandLine())
                            + "--help");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ParameterException wrong) {
                        err.println("sonolens: " + sentence(wrong));
                        return 2;
                    }
                    err.println(oneLine(failure));
                    return 1;
                });
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    /**
     * What stands in for the viewer where there is no display: a picture of each recording, in target/pictures of a
     * source tree, else in ./sonolens-pictures; says where.
     *
     * @param inputs files and folders; folders one level deep
     * @return 0 fine, 1 some inputs failed or there were none
     */
    public static int renderInsteadOfWindow(List<String> inputs) {
        Path tree = Path.of(System.getProperty("sonolens.tree", ""));
        boolean inTree = !System.getProperty("sonolens.tree", "").isEmpty() && Files.isDirectory(tree);
        Path folder = inTree ? tree.resolve("target").resolve("pictures") : Path.of("sonolens-pictures");
        List<String> arguments =
                new ArrayList<>(List.of("render", "--waveform", "--channel", "stack", "-o", folder.toString()));
        int before = arguments.size();
        for (String input : inputs) {
            arguments.addAll(recordings(Path.of(input)));
        }
        if (arguments.size() == before) {
            System.err.println("sonolens: there is no display, and no recording was named; give files or a folder");
            return 1;
        }
        System.err.println("sonolens: there is no display; pictures go to " + folder);
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> recordings(Path input) {
        if (!Files.isDirectory(input)) {
            return List.of(input.toString());
        }
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(Files::isRegularFile)
                    .filter(RecordingExtensions::matches)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            System.err.println(input + ": the folder cannot be read; check its permissions");
            return List.of();
        }
    }

    private static String nameOf(CommandLine command) {
        return command.getParent() == null ? "" : command.getCommandSpec().name() + " ";
    }

    private static String sentence(ParameterException wrong) {
        return String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private static String oneLine(Exception failure) {
        LOG.debug("the command failed", failure);
        if (failure instanceof CommandFailure || failure instanceof FftUnavailableException) {
            return String.valueOf(failure.getMessage());
        }
        LOG.error("a bug", failure);
        return "sonolens: something went wrong that should not (" + failure + "); please report it with the log file";
    }
}
