package org.sonolens.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFilesTest {
    private static final Path FOLDER = Path.of("samples");

    private static final List<Tape.Sample> SAMPLES = SampleMaker.all();

    @Test
    void theCommittedFilesAreWhatTheMakerMakes() throws Exception {
        for (Map.Entry<String, byte[]> file : SampleMaker.files(SAMPLES).entrySet()) {
            assertThat(FOLDER.resolve(file.getKey()))
                    .as("run SampleMaker on samples/")
                    .hasBinaryContent(file.getValue());
        }
    }

    @Test
    void theFolderHoldsNothingElse() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(
                            SampleMaker.files(SAMPLES).keySet());
        }
    }

    @Test
    void theRecordingsAreSmall() {
        assertThat(SAMPLES)
                .hasSize(8)
                .allSatisfy(sample -> assertThat(sample.wav()).hasSizeLessThan(1_000_000));
        assertThat(SAMPLES.stream().mapToInt(sample -> sample.wav().length).sum())
                .isLessThan(3_000_000);
    }

    @Test
    void noneIsClippedAndNoneIsFaint() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            int highest = 0;
            for (int at = 44;
                    at + 1
                            < 44
                                    + sample.truth().channels()
                                            * 2
                                            * sample.truth().seconds()
                                            * sample.truth().rateHz();
                    at += 2) {
                int value = (short) (sample.wav()[at] & 0xFF | sample.wav()[at + 1] << 8);
                highest = Math.max(highest, Math.abs(value));
            }
            assertThat(highest).as(sample.truth().file()).isBetween(4_000, 32_500);
        });
    }

    @Test
    void theReadmeGivesCountFrequencyAndLevelOfEverySeries() throws Exception {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        for (Tape.Sample sample : SAMPLES) {
            assertThat(readme).contains("## " + sample.truth().file());
            sample.truth().series().forEach((name, events) -> {
                String row = readme.lines()
                        .filter(line -> line.startsWith("| " + name) && line.contains("| " + events.size() + " |"))
                        .filter(line -> line.contains(seconds(events.getFirst())))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row for " + name));
                assertThat(row)
                        .as(name)
                        .contains(String.format(
                                Locale.ROOT, "%.0f", events.getFirst().peakHz()));
                for (SampleTruth.Event event : events) {
                    assertThat(row)
                            .contains(seconds(event))
                            .contains(String.format(Locale.ROOT, "−%.1f", -event.peakDbfs()));
                }
            });
        }
    }

    private static String seconds(SampleTruth.Event event) {
        return String.format(Locale.ROOT, "%.3f", event.startSeconds());
    }
}
