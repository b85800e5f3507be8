package org.sonolens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code info}: what a file's header and tags say, and what was repaired. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Prints what recordings are: format, rate, channels, length, repairs and metadata.")
final class InfoCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "recordings")
    List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object a line")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        int failed = 0;
        for (Path file : files) {
            try (SampleSource source = OpenRecording.source(file)) {
                OpenRecording.count(file, source);
                commandLine.getOut().println(json ? InfoText.json(file, source) : InfoText.plain(file, source));
            } catch (CommandFailure failure) {
                failed++;
                if (json) {
                    commandLine.getOut().println(InfoText.jsonFailure(file, String.valueOf(failure.getMessage())));
                }
                commandLine.getErr().println(failure.getMessage());
            }
        }
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return failed == 0 ? 0 : 1;
    }
}
