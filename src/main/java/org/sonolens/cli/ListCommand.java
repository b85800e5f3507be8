package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code list}: the recordings of a folder as one table. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Prints a row for each recording of a folder: file, date, time, latitude, longitude, rate, channels,"
                        + " seconds, repairs, and why one cannot be read. Date and time are the recorder's own clock; rate and"
                        + " seconds are the file's.")
final class ListCommand implements Callable<Integer> {
    private static final String CSV_LINE_END = "\r\n";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "folders, or single recordings")
    List<Path> given = new ArrayList<>();

    @Option(
            names = {"-r", "--recursive"},
            description = "subfolders, too")
    boolean recursive;

    @Option(names = "--csv", description = "comma-separated values with a header line (default)")
    boolean csv;

    @Option(names = "--json", description = "one JSON object a line")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        if (csv && json) {
            throw new ParameterException(commandLine, "--csv and --json exclude each other");
        }
        PrintWriter out = commandLine.getOut();
        PrintWriter err = commandLine.getErr();
        RecordingFiles recordings = RecordingFiles.in(given, recursive);
        recordings.problems().forEach(err::println);
        AtomicInteger unreadable = new AtomicInteger();
        if (!json) {
            out.print(ListColumn.csvHeader() + CSV_LINE_END);
        }
        recordings.each(ListedFile::read, row -> {
            if (row.error() != null) {
                unreadable.incrementAndGet();
            }
            out.print(json ? ListColumn.json(row) + '\n' : ListColumn.csv(row) + CSV_LINE_END);
        });
        out.flush();
        if (unreadable.get() > 0) {
            err.println("sonolens: " + unreadable + " of " + recordings.files().size()
                    + " files cannot be read; the column error says why");
        }
        err.flush();
        return unreadable.get() == 0 && recordings.problems().isEmpty() ? 0 : 1;
    }
}
