package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs at the same folder, and programs that are killed. */
class TwoProgramsTest {
    private static final int FILES = 60;

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void twoProgramsAndThisOneAtOnceLoseNoFlagAndNoTagOfEachOther() throws Exception {
        // the data folders differ, so that nothing but the folder itself joins them
        Process one = ReviewProcess.start(folder, data.resolve("one"), "a", FILES);
        Process two = ReviewProcess.start(folder, data.resolve("two"), "b", FILES);
        try (ReviewKeeper here = new ReviewKeeper(data)) {
            here.look(List.of(folder.resolve("c0.wav")));
            for (int i = 0; i < FILES; i++) {
                here.change(folder.resolve("c" + i + ".wav"), r -> r.withFlag(Optional.of(Flag.REJECT)));
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(one.exitValue() + two.exitValue()).isZero();
        Map<String, FileReview> kept = KeptReviews.of(folder, data).files();
        for (int i = 0; i < FILES; i++) {
            assertThat(kept.get("a" + i + ".wav").flag()).contains(Flag.STAR);
            assertThat(kept.get("b" + i + ".wav").flag()).contains(Flag.STAR);
            assertThat(kept.get("c" + i + ".wav").flag()).contains(Flag.REJECT);
        }
        assertThat(kept.get("both.wav").tags()).isNotEmpty();
        assertThat(names()).containsExactly(".sonolens.json");
    }

    @Test
    void killedAtAnyMomentAProgramLeavesAWholeFileWithAllThatWasWritten() throws Exception {
        Random random = new Random(11);
        int before = 0;
        for (int time = 0; time < 6; time++) {
            Process killed = ReviewProcess.start(folder, data, "k" + time + "-", 100_000);
            BufferedReader said = killed.inputReader();
            String line = said.readLine();
            assertThat(line).isEqualTo("0");
            String first = "k" + time + "-0.wav";
            while (!KeptReviews.of(folder, data).files().containsKey(first)) {
                assertThat(killed.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(2);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
            killed.destroyForcibly().waitFor();
            KeptReviews kept = KeptReviews.of(folder, data);
            assertThat(kept.problems()).isEmpty();
            assertThat(kept.files().size()).as("flags of before stay").isGreaterThan(before);
            assertThat(kept.files().get("k" + time + "-0.wav").flag()).contains(Flag.STAR);
            before = kept.files().size();
        }
        try (ReviewKeeper next = new ReviewKeeper(data)) {
            next.change(folder.resolve("after.wav"), r -> r.withFlag(Optional.of(Flag.STAR)));
        }
        assertThat(KeptReviews.of(folder, data).files()).hasSize(before + 1).containsKey("after.wav");
        assertThat(names()).filteredOn(name -> !name.endsWith(".part")).containsExactly(".sonolens.json");
    }
}
