package org.sonolens.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.fft.FftUnavailableException;
import org.sonolens.folder.RecordingExtensions;
import org.sonolens.memory.MemoryLedger;

/** The command line apart from the viewer: parses, runs, and turns every failure into one line and an exit code. */
public final class Cli {
    private static final String VERSION = "Sonolens 0.1.0";
    private static final int WRONG_USAGE = 2;
    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final Set<String> WHICH_VERSION = Set.of("--version", "-V");

    private Cli() {}

    private static List<Command> commands() {
        return List.of(
                new RenderCommand(),
                new InfoCommand(),
                new ExportCommand(),
                new ListCommand(),
                new CheckCommand(),
                new StftCommand(),
                new BenchCommand(BenchCommand.Kind.FFT),
                new BenchCommand(BenchCommand.Kind.RENDER),
                new BenchCommand(BenchCommand.Kind.SWITCH),
                new PrepareCommand());
    }

    /** Whether these arguments are for the command line rather than the viewer. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0
                && (HELP.contains(arguments[0])
                        || WHICH_VERSION.contains(arguments[0])
                        || commands().stream()
                                .anyMatch(command -> firstWord(command).equals(arguments[0])));
    }

    /** Runs a command. @return 0 fine, 1 some inputs failed, 2 wrong usage */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            return run(List.of(arguments), out, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        if (WHICH_VERSION.contains(first)) {
            out.println(VERSION);
            return 0;
        }
        if (HELP.contains(first) && arguments.size() == 1) {
            Usage.ofAll(commands(), out);
            return 0;
        }
        List<String> words = HELP.contains(first) ? arguments.subList(1, arguments.size()) : arguments;
        Command command = asked(words);
        if (command == null) {
            err.println("sonolens: " + unknown(words) + "; see sonolens --help");
            return WRONG_USAGE;
        }
        List<String> rest = words.subList(command.name().split(" ").length, words.size());
        Options options = new Options();
        command.declare(options);
        options.addOption(Option.builder("h").longOpt("help").desc("this text").get());
        if (HELP.contains(first) || asksForHelp(rest)) {
            Usage.of(command, options, out);
            return 0;
        }
        if (command.transforms()) {
            Thread.ofPlatform().daemon().name("fft-loading").start(EngineOptions::load);
        }
        try {
            DefaultParser parser =
                    DefaultParser.builder().setAllowPartialMatching(false).get();
            return command.run(new Given(parser.parse(options, rest.toArray(String[]::new)), out, err));
        } catch (ParseException | WrongUsageException wrong) {
            err.println("sonolens: "
                    + String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ").strip() + "; see sonolens "
                    + command.name() + " --help");
            return WRONG_USAGE;
        } catch (Exception failure) {
            err.println(oneLine(failure));
            return 1;
        }
    }

    private static boolean asksForHelp(List<String> words) {
        int end = words.indexOf("--");
        List<String> options = words.subList(0, end < 0 ? words.size() : end);
        return options.contains("--help") || options.contains("-h");
    }

    private static @Nullable Command asked(List<String> words) {
        for (Command command : commands()) {
            List<String> name = Arrays.asList(command.name().split(" "));
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return command;
            }
        }
        return null;
    }

    private static String unknown(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        List<String> several = commands().stream()
                .map(Command::name)
                .filter(name -> name.startsWith(first + " "))
                .toList();
        return several.isEmpty() ? "there is no command " + first : "say which: " + String.join(", ", several);
    }

    private static String firstWord(Command command) {
        return command.name().split(" ")[0];
    }

    /**
     * What stands in for the viewer where there is no display: a picture of each recording, in target/pictures of a
     * source tree, else in ./sonolens-pictures; says where.
     *
     * @param options its files and folders, folders one level deep
     * @return 0 fine, 1 some inputs failed or there were none
     */
    public static int renderInsteadOfWindow(ViewerOptions options) {
        Path tree = Path.of(System.getProperty("sonolens.tree", ""));
        boolean inTree = !System.getProperty("sonolens.tree", "").isEmpty() && Files.isDirectory(tree);
        Path folder = inTree ? tree.resolve("target").resolve("pictures") : Path.of("sonolens-pictures");
        List<String> arguments =
                new ArrayList<>(List.of("render", "--waveform", "--channel", "stack", "-o", folder.toString()));
        arguments.addAll(List.of("--fft-engine", options.fft().label()));
        options.budgetBytes()
                .ifPresent(bytes -> arguments.addAll(List.of("--memory", Long.toString(bytes / MemoryLedger.MIB))));
        int before = arguments.size();
        for (Path input : options.given()) {
            arguments.addAll(recordings(input));
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

    private static String oneLine(Exception failure) {
        // asked for only here: the window's start asks this class first, and setting up the log takes 30 ms
        Logger log = LoggerFactory.getLogger(Cli.class);
        log.debug("the command failed", failure);
        if (failure instanceof CommandFailure || failure instanceof FftUnavailableException) {
            return String.valueOf(failure.getMessage());
        }
        log.error("a bug", failure);
        return "sonolens: something went wrong that should not (" + failure + "); please report it with the log file";
    }
}
