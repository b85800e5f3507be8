package org.sonolens.app;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.sonolens.settings.FollowMode;
import org.sonolens.settings.LoadedSettings;
import org.sonolens.settings.Settings;
import org.sonolens.settings.SettingsStore;
import org.sonolens.ui.MainWindow;

/**
 * {@code bench play}: how much of a core it takes to play a recording while the view follows, in a window of 1600 × 900, with
 * a device that takes the sound in real time; beside that what the window takes when nothing is heard. On a thread of its
 * own, because a timer of the toolkit would have the idle window painted.
 */
final class PlayBench {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final int ZOOMS = 3;
    private static final long IDLE_MILLIS = 10_000;
    private static final long WARM_UP_MILLIS = 20_000;
    private static final long PLAYING_MILLIS = 20_000;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final double LEAST_PERCENT = 0.5;

    private final Stage stage;
    private final MainWindow window;
    private final SilentSound sound;
    private final Runnable restore;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private PlayBench(Stage stage, MainWindow window, SilentSound sound, Runnable restore) {
        this.stage = stage;
        this.window = window;
        this.sound = sound;
        this.restore = restore;
    }

    /** The settings that a measured window is opened with. */
    static LoadedSettings following(LoadedSettings loaded) {
        Settings settings = loaded.settings();
        return new LoadedSettings(
                settings.withListening(settings.listening().withFollow(FollowMode.FOLLOW)), loaded.notice());
    }

    /** Measures the first file of a window, prints one line of JSON, closes the window and leaves the settings as they were. */
    static void begin(Stage stage, MainWindow window, SilentSound sound, SettingsStore store, Settings before) {
        PlayBench bench = new PlayBench(stage, window, sound, () -> store.save(before));
        Thread.ofPlatform().daemon().name("bench").start(bench::run);
    }

    private void run() {
        try {
            measure();
        } catch (InterruptedException | ExecutionException | IOException failed) {
            throw new IllegalStateException("the benchmark ended early", failed);
        } finally {
            Platform.runLater(() -> {
                restore.run();
                window.close();
            });
        }
    }

    private void measure() throws InterruptedException, ExecutionException, IOException {
        awaitExact();
        onFx(() -> {
            stage.setMaximized(false);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return true;
        });
        Thread.sleep(500);
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            onFx(() -> key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "+", false));
        }
        awaitExact();
        // what is made ready beside the view is no part of the idle window
        Thread.sleep(2000);
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.beginObject().name("window").value(onFx(() -> stage.getTitle()));
        json.name("widthPx").value(onFx(() -> stage.getWidth()));
        json.name("heightPx").value(onFx(() -> stage.getHeight()));
        double idle = percent(json, "idle", IDLE_MILLIS);
        onFx(() -> key(KeyEvent.KEY_PRESSED, KeyCode.SPACE, "", true));
        Thread.sleep(WARM_UP_MILLIS);
        long heard = sound.heardFrames();
        double playing = percent(json, "playing", PLAYING_MILLIS);
        json.name("heardSeconds").value((sound.heardFrames() - heard) / 48_000.0);
        json.name("playingLessIdlePercent").value(rounded(playing - idle)).endObject();
        System.out.println(text);
    }

    private void awaitExact() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!onFx(window::isExact) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    /** Percent of a core that the process took, and which threads took it. */
    private double percent(JsonWriter json, String what, long millis) throws InterruptedException, IOException {
        Map<Long, Long> before = threadTimes();
        long cpu = processNanos();
        long wall = System.nanoTime();
        Thread.sleep(millis);
        double nanos = System.nanoTime() - wall;
        double all = 100 * (processNanos() - cpu) / nanos;
        Map<String, Double> byThread = new TreeMap<>();
        threadTimes().forEach((id, time) -> {
            ThreadInfo info = threads.getThreadInfo(id);
            double part = 100 * (time - before.getOrDefault(id, 0L)) / nanos;
            if (info != null && part >= LEAST_PERCENT) {
                byThread.merge(info.getThreadName(), rounded(part), Double::sum);
            }
        });
        json.name(what + "Percent").value(rounded(all));
        json.name(what + "Threads").beginObject();
        for (Map.Entry<String, Double> thread : byThread.entrySet()) {
            json.name(thread.getKey()).value(thread.getValue());
        }
        json.endObject();
        return all;
    }

    /** Processor time of all threads, those of the runtime's compilers and collector among them. */
    private static long processNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not say what a process takes"))
                .toNanos();
    }

    private Map<Long, Long> threadTimes() {
        Map<Long, Long> times = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            long time = threads.getThreadCpuTime(id);
            if (time >= 0) {
                times.put(id, time);
            }
        }
        return times;
    }

    private static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    private boolean key(EventType<KeyEvent> type, KeyCode code, String character, boolean shift) {
        Event.fireEvent(
                stage.getScene(), new KeyEvent(type, character, code.getName(), code, shift, false, false, false));
        return true;
    }

    private static <T> T onFx(Callable<T> question) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }
}
