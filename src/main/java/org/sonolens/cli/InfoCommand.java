package org.sonolens.cli;

import java.nio.file.Path;
import org.apache.commons.cli.Options;
import org.sonolens.audio.SampleSource;

/** {@code info}: what a file's header and tags say, and what was repaired. */
final class InfoCommand implements Command {
    @Override
    public String name() {
        return "info";
    }

    @Override
    public String description() {
        return "Prints what recordings are: format, rate, channels, length, repairs and metadata.";
    }

    @Override
    public String operands() {
        return "IN...";
    }

    @Override
    public void declare(Options options) {
        Given.flag(options, "json", "one JSON object a line");
    }

    @Override
    public int run(Given given) throws Exception {
        boolean json = given.has("json");
        int failed = 0;
        for (Path file : given.files()) {
            try (SampleSource source = OpenRecording.source(file)) {
                OpenRecording.count(file, source);
                given.out().println(json ? InfoText.json(file, source) : InfoText.plain(file, source));
            } catch (CommandFailure failure) {
                failed++;
                if (json) {
                    given.out().println(InfoText.jsonFailure(file, String.valueOf(failure.getMessage())));
                }
                given.err().println(failure.getMessage());
            }
        }
        return failed == 0 ? 0 : 1;
    }
}
