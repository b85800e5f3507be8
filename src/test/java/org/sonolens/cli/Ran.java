package org.sonolens.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What a command said and how it ended. */
record Ran(int code, List<String> out, List<String> err) {
    /** Runs a command in this process, one at a time. */
    static synchronized Ran sonolens(Object... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int code = Cli.run(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
            return new Ran(
                    code,
                    out.toString(UTF_8).lines().toList(),
                    err.toString(UTF_8).lines().toList());
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** Fine, and these are its lines on standard output. */
    Ran fine() {
        assertThat(code).as("exit code; standard error: " + err).isZero();
        return this;
    }

    /** The one JSON object on standard output. */
    JsonObject json() {
        assertThat(out).hasSize(1);
        return JsonParser.parseString(out.getFirst()).getAsJsonObject();
    }

    /** Failed with a code and one line that names the file and no innards of the program. */
    void refused(int wantedCode, Path file) {
        refused(wantedCode);
        assertThat(err.getFirst()).contains(file.toString());
    }

    void refused(int wantedCode) {
        assertThat(err).as("lines of standard error").hasSize(1);
        assertThat(code).as(err.getFirst()).isEqualTo(wantedCode);
        assertThat(err.getFirst())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("should not");
    }
}
