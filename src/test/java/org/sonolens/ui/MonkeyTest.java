package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.LogLines;
import org.sonolens.memory.MemoryLedger;
import org.testfx.api.FxToolkit;

/**
 * Two thousand things at random in one window over real recordings. The seed is in every message; {@code
 * -Dsonolens.monkey.seed=…} gives another, {@code -Dsonolens.monkey.actions=…} another count.
 *
 * <p>How long the FX thread holds everybody up is measured by {@link FxWatch}, which says what of it counts, for each thing
 * that is done and each pulse. Before that every action runs once and some at random, so that the virtual machine has compiled
 * what it runs, and panes that are made when first wanted are there; neither is measured.
 */
@Tag("corpus")
@Timeout(300)
class MonkeyTest {
    private static final long SEED = Long.getLong("sonolens.monkey.seed", 1965);
    private static final int ACTIONS = Integer.getInteger("sonolens.monkey.actions", 2_000);
    private static final int TO_WARM_UP = 200;
    private static final int MOST_FX_MILLIS = 50;

    /** Turns beyond that which may be others' doing, who share the core and its caches: of some ten thousand. */
    private static final int MOST_OVER = 5;

    private static final long LONGEST_FILE = 2_000_000;
    private static final long MOST_HEAP_GROWTH = 32 * MemoryLedger.MIB;
    private static final int LAST = 25;

    @TempDir
    Path recordings;

    @TempDir
    Path settings;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    /** What is found at the end is told all at once. */
    private final SoftAssertions soft = new SoftAssertions();

    private String told(String what) {
        return what + "; seed " + SEED + ", the last things done: " + last;
    }

    @Test
    void whateverIsDoneNothingFailsLeaksOrHoldsTheWindowUpAndTheScreenIsWhatAFreshWindowShows() throws Exception {
        copyRecordings();
        FxToolkit.registerPrimaryStage();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler fxBefore =
                fx(() -> Thread.currentThread().getUncaughtExceptionHandler());
        Thread.UncaughtExceptionHandler hear = (thread, failure) -> failed(failure);
        Thread.setDefaultUncaughtExceptionHandler(hear);
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(hear);
            return true;
        });
        try (LogLines log = LogLines.listen()) {
            MonkeyScreen left;
            try (OpenWindow open = OpenWindow.on(settings, recordings);
                    FxWatch watch = new FxWatch(MOST_FX_MILLIS)) {
                left = run(open, watch, log);
            }
            soft.assertThat(openFiles())
                    .as(told("recordings open after the window closed"))
                    .isEmpty();
            try (OpenWindow fresh = OpenWindow.on(settings, left.file())) {
                MonkeyScreen again = left.shownIn(fresh);
                soft.assertThat(again.differences(left))
                        .as(told("a fresh window shows " + left))
                        .isEmpty();
                soft.assertThat(fresh.ledger.reservedBytes())
                        .as(told("bytes of the same recording in a fresh window"))
                        .isEqualTo(left.reservedBytes());
            }
            soft.assertThat(failures).as(told("failures")).isEmpty();
            soft.assertAll();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
            fx(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(fxBefore);
                return true;
            });
        }
    }

    private MonkeyScreen run(OpenWindow open, FxWatch watch, LogLines log) throws Exception {
        Monkey monkey = fx(() -> new Monkey(open, SEED));
        Random pauses = new Random(SEED);
        long start = System.nanoTime();
        for (Action action : monkey.actions()) {
            act(() -> {
                action.run().run();
                return action.id();
            });
            act(monkey::leave);
        }
        for (Node chip : fx(() -> List.copyOf(open.stage().getScene().getRoot().lookupAll(".chip")))) {
            act(() -> {
                if (chip instanceof ButtonBase button) {
                    button.fire();
                }
                return "a chip";
            });
            act(monkey::leave);
        }
        acts(TO_WARM_UP, monkey, pauses, watch);
        calm(open, monkey);
        long heapBefore = usedHeapBytes();
        long handlesBefore = handles();
        System.out.printf("monkey: %.1f s to warm up%n", (System.nanoTime() - start) / 1e9);
        watch.watch(true);
        acts(ACTIONS, monkey, pauses, watch);
        watch.watch(false);
        System.out.printf(
                "monkey: %.1f s; the FX thread's longest turn %.1f ms, over the limit %d; drawing %.1f ms%n",
                (System.nanoTime() - start) / 1e9,
                watch.longestMillis(),
                watch.overLimit().size(),
                watch.longestDrawingMillis());
        watch.overLimit().forEach(turn -> System.out.println("monkey: " + turn));
        calm(open, monkey);
        soft.assertThat(failures).as(told("failures")).isEmpty();
        soft.assertThat(log.warningCauses()).as(told("causes of warnings")).isEmpty();
        soft.assertThat(over(watch, 1))
                .as(told("turns of the FX thread over " + MOST_FX_MILLIS + " ms of a core as it is meant"))
                .hasSizeLessThanOrEqualTo(MOST_OVER);
        soft.assertThat(over(watch, 2)).as(told("turns of twice that")).isEmpty();
        Path shown = open.shown().info().file();
        String name = open.shown().info().name();
        await(
                "previews and neighbours are done",
                () -> open.ledger.lines().stream()
                        .allMatch(line -> line.holder().equals(name)));
        soft.assertThat(openFiles()).as(told("recordings that are open")).allMatch(shown::equals);
        soft.assertThat(handles()).as(told("handles of the process")).isLessThanOrEqualTo(handlesBefore + 2);
        log.clear();
        long heap = usedHeapBytes();
        // a picture that is being saved or copied is large; what is lost stays
        for (int i = 0; i < 20 && heap - heapBefore >= MOST_HEAP_GROWTH; i++) {
            Thread.sleep(500);
            heap = usedHeapBytes();
        }
        System.out.printf(
                "monkey: heap %.1f, then %.1f MiB, %d handles%n", heapBefore / 1048576.0, heap / 1048576.0, handles());
        soft.assertThat(heap - heapBefore).as(told("growth of the heap")).isLessThan(MOST_HEAP_GROWTH);
        return MonkeyScreen.of(open);
    }

    private static List<FxWatch.Turn> over(FxWatch watch, int times) {
        return watch.overLimit().stream()
                .filter(turn -> turn.ownNanos() > times * MOST_FX_MILLIS * turn.slowness() * 1_000_000)
                .toList();
    }

    private void acts(int count, Monkey monkey, Random pauses, FxWatch watch) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            act(() -> {
                watch.begins();
                String done = monkey.act();
                watch.begins();
                watch.doing(done);
                return done;
            });
            // now and then time for pictures; else faster than anybody's hands
            int pause = pauses.nextInt(40);
            if (pause == 0) {
                Thread.sleep(120);
            } else if (pause < 14) {
                Thread.sleep(pauses.nextInt(20));
            }
        }
    }

    private interface Thing {
        String done();
    }

    private void act(Thing thing) {
        String done = fx(() -> {
            try {
                return thing.done();
            } catch (RuntimeException | Error failure) {
                failed(failure);
                return "failed with " + failure;
            }
        });
        last.addLast(done);
        if (last.size() > LAST) {
            last.removeFirst();
        }
        assertThat(failures).as(told("failures")).isEmpty();
    }

    /** The headless platform has no dialogs for files, and says so in this way. */
    private void failed(Throwable failure) {
        boolean noDialog = failure instanceof UnsupportedOperationException
                && Stream.of(failure.getStackTrace())
                        .anyMatch(line -> line.getMethodName().startsWith("staticCommonDialogs_show"));
        if (!noDialog) {
            failures.add(failure);
        }
    }

    /** Nothing floats over the window, nothing is played, a recording is open and its picture exact. */
    private void calm(OpenWindow open, Monkey monkey) {
        for (int i = 0; i < 8; i++) {
            act(monkey::leave);
        }
        fx(() -> {
            open.window().listening().playback().stop();
            return true;
        });
        open.settle();
    }

    private void copyRecordings() throws IOException {
        String corpus = System.getProperty("sonolens.corpus");
        assertThat(corpus).isNotNull();
        try (Stream<Path> found = Files.list(Path.of(corpus, "real"))) {
            for (Path file : found.sorted().toList()) {
                if (!file.toString().endsWith(".json")
                        && Files.isRegularFile(file)
                        && Files.size(file) < LONGEST_FILE) {
                    Files.copy(file, recordings.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    /** Which recordings the process holds open. */
    private List<Path> openFiles() throws IOException {
        Path real = recordings.toRealPath();
        List<Path> open = new ArrayList<>();
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            for (Path handle : handles.toList()) {
                if (Files.isSymbolicLink(handle)) {
                    Path file = Files.readSymbolicLink(handle);
                    if (file.startsWith(real)) {
                        open.add(recordings.resolve(file.getFileName()));
                    }
                }
            }
        }
        return open;
    }

    /** Open handles of the process but those of recordings, archives and libraries. */
    private long handles() throws IOException {
        Path real = recordings.toRealPath();
        long count = 0;
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            for (Path handle : handles.toList()) {
                String file = Files.isSymbolicLink(handle)
                        ? Files.readSymbolicLink(handle).toString()
                        : "";
                count += file.isEmpty() || file.startsWith(real.toString()) || file.endsWith(".jar") ? 0 : 1;
            }
        }
        return count;
    }

    private static long usedHeapBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
