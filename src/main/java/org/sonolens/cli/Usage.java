package org.sonolens.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** What {@code --help} prints. Stateless. */
final class Usage {
    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 16;

    private Usage() {}

    /** One command: how it is called, what it does, its options in the order they were declared. */
    static void of(Command command, Options options, PrintWriter out) {
        TextHelpAppendable text = new TextHelpAppendable(out);
        text.setMaxWidth(WIDTH);
        Comparator<Option> declared = (a, b) -> 0;
        String call = "sonolens " + command.name() + (command.operands().isEmpty() ? "" : " " + command.operands());
        try {
            HelpFormatter.builder()
                    .setHelpAppendable(text)
                    .setShowSince(false)
                    .setComparator(declared)
                    .get()
                    .printHelp(call + " [OPTION...]", command.description(), options, "", false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.flush();
    }

    /** The program: its viewer and its commands, a line each. */
    static void ofAll(Collection<Command> commands, PrintWriter out) {
        out.println("Shows recordings as waveform and spectrogram.");
        out.println();
        out.println("Usage: sonolens [FILE|FOLDER]... [--memory MIB] [--fft-engine ENGINE]   opens the viewer");
        out.println("       sonolens COMMAND [OPTION...] ...");
        out.println();
        out.println("Commands (more on each: sonolens COMMAND --help)");
        for (Command command : commands) {
            // what a build runs once is nothing that a person asks for
            if (command instanceof PrepareCommand) {
                continue;
            }
            out.println("  " + command.name()
                    + " ".repeat(Math.max(1, NAME_WIDTH - command.name().length())) + command.description());
        }
        out.println();
        out.println("  --new-window    opens another window though one is open");
        out.println("  -h, --help      this text");
        out.println("  -V, --version   the version");
        out.flush();
    }
}
