package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.review.FileReview;
import org.sonolens.review.FileTable;
import org.sonolens.review.ListFilter;
import org.testfx.api.FxToolkit;

/** A folder that holds more files than anybody can look at in a day. */
class ManyFilesTest {
    private static final int LINKS = 3_000;

    @TempDir
    Path recordings;

    @TempDir
    Path settings;

    /** CPU time that the FX thread takes for a change and the layout that follows, the least of some tries. */
    private static long leastFxMillis(StackPane root, Runnable there, Runnable back) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            least = Math.min(least, fx(() -> {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                there.run();
                root.applyCss();
                root.layout();
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            }));
            fx(() -> {
                back.run();
                root.layout();
                return true;
            });
        }
        return TimeUnit.NANOSECONDS.toMillis(least);
    }

    @Test
    void theListOfAHundredThousandFilesIsSearchedAndFilteredInLessThan50MsOfTheFxThread() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<Path> files = IntStream.range(0, 100_000)
                .mapToObj(i -> Path.of("/night/Recording_" + i + ".wav"))
                .toList();
        FileTable table = new FileTable();
        FileListPane[] made = new FileListPane[1];
        StackPane root = fx(() -> {
            Theme.install();
            FileListPane pane = new FileListPane(file -> {});
            made[0] = pane;
            StackPane all = new StackPane(pane);
            Stage stage = new Stage();
            stage.setScene(new Scene(all, 300, 800));
            Theme.dress(stage.getScene());
            stage.show();
            for (int i = 0; i < 100_000; i += 5_000) {
                table.add(files.subList(i, i + 5_000));
                pane.append(files.subList(i, i + 5_000));
            }
            for (int i = 0; i < 100_000; i += 3) {
                table.review(files.get(i), FileReview.NONE.withSeen(true));
            }
            pane.setCurrent(files.get(50_000));
            table.setCurrent(files.get(50_000));
            return all;
        });
        Runnable all = () -> {
            table.arrange(ListFilter.ALL, "");
            made[0].arrange(table.shown());
        };
        Runnable search = () -> {
            table.arrange(ListFilter.ALL, "9_9 99");
            made[0].arrange(table.shown());
        };
        Runnable find = () -> {
            table.arrange(ListFilter.ALL, "77");
            made[0].arrange(table.shown());
        };
        Runnable filter = () -> {
            table.arrange(new ListFilter.Reviewed(false), "");
            made[0].arrange(table.shown());
        };
        Runnable unreviewed = () -> made[0].setCurrent(table.nextUnreviewed().orElseThrow());
        long[] millis = {
            leastFxMillis(root, search, all),
            leastFxMillis(root, find, all),
            leastFxMillis(root, filter, all),
            leastFxMillis(root, all, filter),
            leastFxMillis(root, unreviewed, () -> {})
        };
        System.out.println("search, find, filter, all, next unreviewed: " + Arrays.toString(millis) + " ms");
        assertThat(Arrays.stream(millis).max().orElseThrow()).isLessThan(50);
    }

    @Test
    @Tag("corpus")
    void threeThousandLinksAreAListAtOnceAndAllTheirColumnsFollow() throws Exception {
        String corpus = System.getProperty("sonolens.corpus");
        assertThat(corpus).isNotNull();
        List<Path> real;
        try (Stream<Path> found = Files.list(Path.of(corpus, "real"))) {
            real = found.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < LINKS; i++) {
            Files.createSymbolicLink(recordings.resolve("link " + i + ".wav"), real.get(i % real.size()));
        }
        long start = System.nanoTime();
        try (OpenWindow open = OpenWindow.opening(settings, recordings)) {
            await("the list is there", () -> open.window().session().files().size() == LINKS);
            long listed = System.nanoTime() - start;
            FileListPane pane = (FileListPane) fx(() -> open.stage().getScene().lookup(".file-list-pane"));
            await(
                    "every row is known",
                    () -> pane.files().stream()
                            .allMatch(file -> pane.factsOf(file).isPresent()
                                    || pane.unreadableOf(file).isPresent()));
            long known = System.nanoTime() - start;
            System.out.println("window and list " + TimeUnit.NANOSECONDS.toMillis(listed) + " ms, all columns "
                    + TimeUnit.NANOSECONDS.toMillis(known) + " ms");
            open.settle();
            for (int i = 0; i < 5; i++) {
                open.press(KeyCode.SHIFT, KeyCode.S);
            }
            assertThat(open.text("#review-progress")).isEqualTo("5 of 3,000 reviewed");
        }
        assertThat(recordings.resolve(".sonolens.json")).exists();
    }
}
