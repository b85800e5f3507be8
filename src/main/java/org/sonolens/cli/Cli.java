package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.fft.FftUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line apart from the viewer: parses, runs, and turns every failure into one line and an exit code. */
public final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final Set<String> COMMANDS =
            Set.of("render", "info", "stft", "bench", "help", "--help", "-h", "--version", "-V");

    private Cli() {}

    /** The command itself, which only lists the others: the viewer is started elsewhere. */
    @Command(
            name = "sonolens",
            mixinStandardHelpOptions = true,
            version = "Sonolens 0.1.0",
            header = "Shows recordings as waveform and spectrogram.",
            synopsisHeading = "Usage: sonolens [FILE|FOLDER]...%n       ",
            subcommands = {
                RenderCommand.class,
                InfoCommand.class,
                StftCommand.class,
                BenchCommand.class,
                CommandLine.HelpCommand.class
            })
    static final class Root {}

    /** Whether these arguments are for the command line rather than the viewer. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Runs a command. @return 0 fine, 1 some inputs failed, 2 wrong usage */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Root())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println("sonolens: " + sentence(wrong) + "; see sonolens "
                            + nameOf(wrong.getCommandLine()) + "--help");
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
