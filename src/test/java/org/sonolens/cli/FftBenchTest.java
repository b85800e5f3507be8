package org.sonolens.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's line of JSON, from a run too short to believe. */
class FftBenchTest {
    @Test
    void oneLineOfJsonHasAFigureForEachEngineAndSize(@TempDir Path folder) throws Exception {
        Path wisdom = folder.resolve("fftw.wisdom");
        String line = new FftBench(wisdom, new BenchSchedule(List.of(64, 256), 1, 1, 3, 30)).run();

        assertThat(line).doesNotContain("\n");
        JsonObject report = JsonParser.parseString(line).getAsJsonObject();
        assertThat(report.keySet()).isEqualTo(Set.of("machine", "jdk", "results"));
        assertThat(measured(report))
                .containsExactlyInAnyOrder("fftw 64", "fftw 256", "jtransforms 64", "jtransforms 256");
        for (JsonElement result : report.getAsJsonArray("results")) {
            assertThat(result.getAsJsonObject().get("transformsPerSecond").getAsLong())
                    .isGreaterThan(10_000);
            assertThat(result.getAsJsonObject().get("errorPercent").getAsDouble())
                    .isNotNegative();
        }
        assertThat(wisdom).isNotEmptyFile();
    }

    @Test
    void whatTheMeasuringProcessesPrintStaysOffStandardOutput(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        PrintStream captured = new PrintStream(printed, true, UTF_8);
        System.setOut(captured);
        try {
            new FftBench(folder.resolve("fftw.wisdom"), new BenchSchedule(List.of(64), 1, 1, 3, 10)).run();
            assertThat(System.out).isSameAs(captured);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    private static List<String> measured(JsonObject report) {
        return report.getAsJsonArray("results").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(result -> result.get("engine").getAsString() + " "
                        + result.get("size").getAsInt())
                .collect(Collectors.toList());
    }

    @Test
    void aScheduleThatMeasuresNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BenchSchedule(List.of(), 1, 1, 3, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new BenchSchedule(List.of(64), 1, 1, 1, 30));
    }
}
