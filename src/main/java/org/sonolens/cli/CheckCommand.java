package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sonolens.memory.MemoryLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: whether recordings are whole, each read from its header to its last sample. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads recordings from header to last sample and says of each: ok, repaired (and what) or unreadable"
                        + " (and why). Exit code 1 when any is unreadable.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FOLDER|FILE", arity = "1..*", description = "folders and recordings")
    List<Path> given = new ArrayList<>();

    @Option(
            names = {"-r", "--recursive"},
            description = "subfolders, too")
    boolean recursive;

    @Option(names = "--json", description = "one JSON object a line; the summary goes to standard error")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = commandLine.getOut();
        PrintWriter err = commandLine.getErr();
        RecordingFiles recordings = RecordingFiles.in(given, recursive);
        recordings.problems().forEach(err::println);
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        Map<CheckedFile.State, Integer> counts = new EnumMap<>(CheckedFile.State.class);
        recordings.each(file -> CheckedFile.read(file, ledger), checked -> {
            counts.merge(checked.state(), 1, Integer::sum);
            out.println(json ? json(checked) : plain(checked));
            out.flush();
        });
        (json ? err : out).println(summary(recordings.files().size(), counts));
        out.flush();
        err.flush();
        boolean fine = !counts.containsKey(CheckedFile.State.UNREADABLE)
                && recordings.problems().isEmpty();
        return fine ? 0 : 1;
    }

    private static String plain(CheckedFile checked) {
        String error = checked.error();
        String why = error != null
                ? error
                : checked.repairs().isEmpty()
                        ? checked.file().toString()
                        : checked.file() + ": " + String.join(" ", checked.repairs());
        return (checked.state().label() + "          ").substring(0, 12) + why.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static String json(CheckedFile checked) {
        return InfoText.object(json -> {
            json.name("file").value(checked.file().toString());
            json.name("state").value(checked.state().label());
            json.name("repairs").beginArray();
            for (String repair : checked.repairs()) {
                json.value(repair);
            }
            json.endArray();
            if (checked.error() != null) {
                json.name("error").value(checked.error());
            }
        });
    }

    private static String summary(int files, Map<CheckedFile.State, Integer> counts) {
        StringBuilder line = new StringBuilder(files + (files == 1 ? " file" : " files"));
        String separator = ": ";
        for (CheckedFile.State state : CheckedFile.State.values()) {
            line.append(separator)
                    .append(counts.getOrDefault(state, 0))
                    .append(' ')
                    .append(state.label());
            separator = ", ";
        }
        return line.toString();
    }
}
