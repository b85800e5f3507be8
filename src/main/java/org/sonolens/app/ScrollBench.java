package org.sonolens.app;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.sonolens.ui.MainWindow;

/**
 * {@code bench scroll}: pans and zooms in the real window, one step a pulse, at seeded random places and zooms, and
 * measures every pulse; most fall while workers are at the exact picture. Then the idle window, with a pulse timer and
 * nothing to do. The next file is reached by key. FX thread only.
 */
final class ScrollBench extends AnimationTimer {
    private static final long SEED = 20_260;
    private static final int WARM_UP_PULSES = 240;
    private static final int BENCH_PULSES = 1200;
    private static final int IDLE_PULSES = 180;
    private static final int GESTURE_PULSES = 30;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Stage stage;
    private final MainWindow window;
    private final int files;
    private final Random random = new Random(SEED);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);
    private PulseFigures moving = new PulseFigures();
    private PulseFigures idle = new PulseFigures();
    private Phase phase = Phase.OPENING;
    private int pulses;
    private int file;
    private long lastNanos;
    private long lastWork;
    private long phaseSince = System.nanoTime();
    private double gestureX;
    private int gesture;

    private enum Phase {
        OPENING,
        WARM_UP,
        MOVING,
        SETTLING,
        IDLE
    }

    private ScrollBench(Stage stage, MainWindow window, int files) {
        this.stage = stage;
        this.window = window;
        this.files = files;
    }

    /** Measures the files of a window one after the other, prints one line of JSON, and closes the window. */
    static void begin(Stage stage, MainWindow window, int files) {
        ScrollBench bench = new ScrollBench(stage, window, files);
        try {
            bench.json.beginObject().name("files").beginArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bench.start();
    }

    @Override
    public void handle(long now) {
        long nanos = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        double interval = (nanos - lastNanos) / 1e6;
        double worked = (work - lastWork) / 1e6;
        lastNanos = nanos;
        lastWork = work;
        pulses++;
        switch (phase) {
            case OPENING -> {
                if (window.isExact() || nanos - phaseSince > PATIENCE_NANOS) {
                    next(Phase.WARM_UP);
                }
            }
            case WARM_UP -> {
                step();
                if (pulses >= WARM_UP_PULSES) {
                    next(Phase.MOVING);
                }
            }
            case MOVING -> {
                moving.add(worked, interval, !window.isExact());
                step();
                if (pulses >= BENCH_PULSES) {
                    next(Phase.SETTLING);
                }
            }
            case SETTLING -> {
                if (pulses > 30 && (window.isExact() || nanos - phaseSince > PATIENCE_NANOS)) {
                    next(Phase.IDLE);
                }
            }
            case IDLE -> {
                idle.add(worked, interval, !window.isExact());
                if (pulses >= IDLE_PULSES) {
                    finishFile();
                }
            }
        }
    }

    private void next(Phase following) {
        phase = following;
        pulses = 0;
        gesture = 0;
        phaseSince = System.nanoTime();
    }

    /** One step of a gesture: zooming in or out at a place, or panning, half a second each. */
    private void step() {
        if (pulses % GESTURE_PULSES == 0 || gesture == 0) {
            gesture = 1 + random.nextInt(5);
            gestureX = random.nextDouble();
        }
        switch (gesture) {
            case 1 -> wheel(40, false);
            case 2 -> wheel(-40, false);
            case 3 -> wheel(40, true);
            case 4 -> wheel(-40, true);
            default -> key(gestureX < 0.5 ? KeyCode.LEFT : KeyCode.RIGHT);
        }
    }

    private void wheel(double turned, boolean shift) {
        Node picture = stage.getScene().lookup("#spectrogram");
        Bounds place = picture.localToScene(picture.getBoundsInLocal());
        double x = gestureX * place.getWidth();
        double y = place.getHeight() / 2;
        Event.fireEvent(
                picture,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        stage.getX() + place.getMinX() + x,
                        stage.getY() + place.getMinY() + y,
                        shift,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turned,
                        0,
                        turned,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void key(KeyCode code) {
        Event.fireEvent(
                stage.getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
    }

    private void finishFile() {
        try {
            json.beginObject().name("window").value(stage.getTitle());
            json.name("moving").beginObject();
            moving.write(json);
            json.endObject().name("idle").beginObject();
            idle.write(json);
            json.endObject().endObject();
            moving = new PulseFigures();
            idle = new PulseFigures();
            file++;
            if (file < files) {
                key(KeyCode.DIGIT0);
                key(KeyCode.DOWN);
                next(Phase.OPENING);
                return;
            }
            json.endArray().endObject();
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        stop();
        System.out.println(text);
        window.close();
    }
}
