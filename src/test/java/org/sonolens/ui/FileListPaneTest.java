package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FileListPaneTest {
    private static final List<Path> FILES = IntStream.rangeClosed(1, 3_000)
            .mapToObj(i -> Path.of("/r/recording " + i + ".wav"))
            .toList();

    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<List<Path>> shown = new CopyOnWriteArrayList<>();
    private final List<KeyCode> keysOfTheScene = new CopyOnWriteArrayList<>();
    private FileListPane pane;

    @Start
    void start(Stage stage) {
        Theme.install();
        pane = new FileListPane(opened::add);
        pane.setOnRowsShown(shown::add);
        Scene scene = new Scene(new StackPane(pane), 260, 400);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keysOfTheScene.add(event.getCode()));
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void onFx(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<FileCell> cells() {
        return pane.lookupAll(".file-cell").stream()
                .map(FileCell.class::cast)
                .filter(cell -> cell.getItem() != null && cell.isVisible())
                .toList();
    }

    private List<String> currentRows() {
        return cells().stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(cell -> ShownName.of(cell.getItem()))
                .toList();
    }

    private long fxNanos() {
        AtomicLong nanos = new AtomicLong();
        onFx(() -> nanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        return nanos.get();
    }

    private String count() {
        return ((Label) pane.lookup(".file-count")).getText();
    }

    @Test
    void threeThousandFilesAreShownAtOnceAndOnlySomeRowsExist() {
        long start = fxNanos();
        onFx(() -> pane.append(FILES));
        Snapshots.of(pane, "files-3000", 1);
        // of that thread's own work, so that other work on the machine does not count
        assertThat(fxNanos() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(cells()).hasSizeBetween(10, 40);
        assertThat(count()).isEqualTo("3000");
        assertThat(pane.lookup(".scroll-bar:vertical .thumb").getBoundsInLocal().getHeight())
                .isGreaterThan(20);
    }

    @Test
    void theCurrentFileIsMarkedCountedAndScrolledToWhereverItIs() {
        onFx(() -> pane.append(FILES));
        for (int place : new int[] {0, 2_999, 1_500, 1_501, 3}) {
            onFx(() -> pane.setCurrent(FILES.get(place)));
            Snapshots.of(pane, "files-current", 1);
            assertThat(currentRows()).containsExactly(ShownName.of(FILES.get(place)));
            assertThat(count()).isEqualTo(place + 1 + " of 3000");
        }
    }

    @Test
    void aFileCanBeCurrentBeforeItsFolderIsRead() {
        onFx(() -> pane.setCurrent(FILES.get(700)));
        assertThat(count()).isEmpty();
        onFx(() -> pane.append(FILES.subList(0, 500)));
        onFx(() -> pane.append(FILES.subList(500, 1_000)));
        Snapshots.of(pane, "files-late", 1);
        assertThat(currentRows()).containsExactly("recording 701.wav");
        assertThat(count()).isEqualTo("701 of 1000");
    }

    @Test
    void aClickOpensAndLeavesTheFocusAndTheMarkAlone(FxRobot robot) {
        onFx(() -> pane.append(FILES));
        onFx(() -> pane.setCurrent(FILES.get(0)));
        robot.clickOn("recording 3.wav");
        assertThat(opened).containsExactly(FILES.get(2));
        assertThat(pane.getScene().getFocusOwner() instanceof ListView<?>).isFalse();
        assertThat(currentRows()).containsExactly("recording 1.wav");
    }

    @Test
    void keysStayWithTheSceneEvenAfterAClick(FxRobot robot) {
        onFx(() -> pane.append(FILES));
        onFx(() -> pane.setCurrent(FILES.get(9)));
        robot.clickOn("recording 12.wav");
        robot.type(KeyCode.DOWN, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.LEFT);
        assertThat(keysOfTheScene).containsExactly(KeyCode.DOWN, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.LEFT);
        assertThat(currentRows()).containsExactly("recording 10.wav");
        assertThat(opened).containsExactly(FILES.get(11));
    }

    @Test
    void rowsInViewAreAskedForOnceScrollingHasSettled() throws Exception {
        // in one go: on a busy machine the list may settle in between
        onFx(() -> {
            pane.append(FILES);
            pane.setCurrent(FILES.get(2_000));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !shown.isEmpty());
        List<Path> last = shown.getLast();
        assertThat(last).contains(FILES.get(2_000)).hasSizeLessThan(40);
        onFx(() -> last.forEach(file -> pane.showFacts(file, new FileFacts("1:12", "48k"))));
        FileCell cell = cells().stream()
                .filter(c -> FILES.get(2_000).equals(c.getItem()))
                .findFirst()
                .orElseThrow();
        assertThat(cell.lookupAll(".file-fact").stream().map(fact -> ((Label) fact).getText()))
                .containsExactlyInAnyOrder("1:12", "48k");
    }

    @Test
    void anUnreadableFileIsMarkedWithItsReason() {
        onFx(() -> pane.append(List.of(Path.of("/r/bad\nname.wav"))));
        onFx(() -> pane.markUnreadable(Path.of("/r/bad\nname.wav"), "It is empty."));
        Snapshots.of(pane, "files-unreadable", 1);
        FileCell cell = cells().getFirst();
        assertThat(cell.getAccessibleText()).isEqualTo("bad\uFFFDname.wav, unreadable");
        pointAt(cell);
        assertThat(cell.getTooltip().getText()).endsWith("It is empty.");
    }

    @Test
    void neighboursEndAtTheEndsOfTheList() {
        onFx(() -> {
            assertThat(pane.neighbour(1)).isEmpty();
            pane.append(FILES);
            assertThat(pane.neighbour(1)).contains(FILES.get(0));
            pane.setCurrent(FILES.get(2_998));
            assertThat(pane.neighbour(1)).contains(FILES.get(2_999));
            assertThat(pane.neighbour(10)).contains(FILES.get(2_999));
            assertThat(pane.neighbour(Integer.MIN_VALUE)).contains(FILES.get(0));
        });
    }

    @Test
    void filesToldTwiceStandOnceAndClearingForgetsAll() {
        List<Path> doubled = new ArrayList<>(FILES.subList(0, 3));
        doubled.addAll(FILES.subList(0, 5));
        onFx(() -> pane.append(doubled));
        assertThat(pane.files()).isEqualTo(FILES.subList(0, 5));
        onFx(() -> pane.clear());
        assertThat(pane.files()).isEmpty();
        assertThat(pane.current()).isEmpty();
        assertThat(count()).isEmpty();
    }

    @Test
    void foldedItTakesNoPlace() {
        onFx(() -> pane.foldedProperty().set(true));
        assertThat(pane.isVisible() || pane.isManaged()).isFalse();
    }

    @Test
    void aRepairedFileHasABadgeWhoseTooltipSaysWhatWasRepairedAsBoundedPlainText() {
        onFx(() -> pane.append(FILES.subList(0, 3)));
        List<String> repairs = new ArrayList<>(List.of("The header gives no length.", "A name \u202E\n turned"));
        repairs.add("x".repeat(10_000));
        IntStream.range(0, 50).forEach(i -> repairs.add("sentence " + i));
        onFx(() -> {
            pane.showFacts(FILES.get(0), new FileFacts("0:01", "8k", repairs));
            pane.showFacts(FILES.get(1), new FileFacts("0:01", "8k"));
        });
        FileCell repaired = cells().stream()
                .filter(cell -> cell.getItem().equals(FILES.get(0)))
                .findFirst()
                .orElseThrow();
        FileCell fine = cells().stream()
                .filter(cell -> cell.getItem().equals(FILES.get(1)))
                .findFirst()
                .orElseThrow();
        assertThat(repaired.lookup(".repair-badge").isVisible()).isTrue();
        assertThat(fine.lookup(".repair-badge")).isNull();
        pointAt(fine);
        pointAt(repaired);
        assertThat(fine.getTooltip().getText()).isEqualTo("recording 2.wav");
        String tip = repaired.getTooltip().getText();
        assertThat(tip.lines())
                .hasSize(1 + 1 + 8 + 1)
                .startsWith("recording 1.wav", "Repaired:", "The header gives no length.", "A name \uFFFD\uFFFD turned")
                .endsWith("and 45 more")
                .allMatch(line -> line.length() <= 240);
        assertThat(repaired.getAccessibleText()).contains("Repaired:", "The header gives no length.");
    }

    private void pointAt(FileCell cell) {
        onFx(() -> Event.fireEvent(cell, PointerEvents.entered()));
    }
}
