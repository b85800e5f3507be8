package org.sonolens.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.cli.Options;
import org.sonolens.memory.MemoryLedger;

/** {@code check}: whether recordings are whole, each read from its header to its last sample. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String description() {
        return "Reads recordings from header to last sample and says of each: ok, repaired (and what) or unreadable"
                + " (and why). Exit code 1 when any is unreadable.";
    }

    @Override
    public String operands() {
        return "FOLDER|FILE...";
    }

    @Override
    public void declare(Options options) {
        RecordingFiles.declare(options);
        Given.flag(options, "json", "one JSON object a line; the summary goes to standard error");
    }

    @Override
    public int run(Given given) throws Exception {
        boolean json = given.has("json");
        PrintWriter out = given.out();
        PrintWriter err = given.err();
        RecordingFiles recordings = RecordingFiles.in(given.files(), given.has("recursive"));
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
