package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.sonolens.audio.SampleSources;
import org.sonolens.dsp.Transforms;
import org.sonolens.export.SoundExporter;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.play.RecordedLine;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.SlotsOver;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.settings.SettingsStore;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformJob;
import org.sonolens.trash.SystemTrash;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with services of its own, for tests on another thread; closing it fails when memory is left. */
final class OpenWindow implements AutoCloseable {
    static final FftEngine FFT = FftEngines.choose(FftChoice.configured());
    static final int WORKERS = 2;
    private static final long PATIENCE_SECONDS = 60;

    final MemoryLedger ledger;
    final FxRobot robot = new FxRobot();
    /** What is played is heard by nobody until a test says so. */
    final RecordedLine sound = new RecordedLine(48_000, false);
    /** Every title the window had, in order. */
    final List<String> titles = new CopyOnWriteArrayList<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Stage stage;
    private final TileService tiles;
    private final MainWindow window;

    private OpenWindow(Path settingsFolder, long budgetBytes, SlotsOver.Opener opener, List<Path> given)
            throws Exception {
        FxToolkit.registerPrimaryStage();
        ledger = new MemoryLedger(budgetBytes, true, AllocationGuard.NONE);
        tiles = new TileService(WORKERS);
        SettingsStore settings = new SettingsStore(settingsFolder.resolve("settings.json"));
        ReviewKeeper reviews = new ReviewKeeper(settingsFolder.resolve("data"));
        Services services = new Services(
                tiles,
                new Neighbours(ledger, new Transforms(FFT, 1)),
                (plans, listener) -> SlotsOver.make(
                        ledger, new EngineSetup(new Transforms(FFT, WORKERS), tiles::forget), plans, listener, opener),
                () -> MemoryReport.of(ledger),
                new SoundExporter(ledger),
                sound,
                settings,
                reviews,
                Optional.of(SystemTrash.ofDataIn(settingsFolder.resolve("data"))),
                () -> {
                    tiles.close();
                    reviews.close();
                    settings.close();
                    closed.countDown();
                });
        stage = fx(Stage::new);
        stage.titleProperty().addListener((property, before, now) -> titles.add(now));
        window = fx(() -> MainWindow.open(stage, services, settings.load(), given));
    }

    /** Opens a window on files and waits until the first picture is exact. */
    static OpenWindow on(Path settingsFolder, Path... given) throws Exception {
        return on(settingsFolder, MemoryLedger.DEFAULT_BUDGET_BYTES, given);
    }

    static OpenWindow on(Path settingsFolder, long budgetBytes, Path... given) throws Exception {
        OpenWindow open = new OpenWindow(settingsFolder, budgetBytes, SampleSources::open, List.of(given));
        if (given.length > 0) {
            open.settle();
            // the list comes a little after the picture
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(open.window::isListIn));
        }
        return open;
    }

    /** Opens a window on files which the slot is given another way, and waits for nothing. */
    static OpenWindow over(Path settingsFolder, SlotsOver.Opener opener, Path... given) throws Exception {
        return new OpenWindow(settingsFolder, MemoryLedger.DEFAULT_BUDGET_BYTES, opener, List.of(given));
    }

    /** Opens a window on files and does not wait for a picture. */
    static OpenWindow opening(Path settingsFolder, Path... given) throws Exception {
        return over(settingsFolder, SampleSources::open, given);
    }

    static <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    /** Polls a condition on the FX thread. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(end);
            WaitForAsyncUtils.sleep(4, TimeUnit.MILLISECONDS);
        }
    }

    TileService tiles() {
        return tiles;
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    Shown shown() {
        return fx(() -> window.session().shown());
    }

    void change(UnaryOperator<Shown> step) {
        fx(() -> {
            window.session().change(step);
            return true;
        });
    }

    /** Waits until picture, waveform and range are what they will stay. */
    void settle() {
        try {
            await("the picture is exact", () -> unsettled().isEmpty());
        } catch (AssertionError never) {
            throw new AssertionError(fx(this::unsettled) + " has not settled", never);
        }
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    /** What is still to come, in a word; empty when all is what it will stay. */
    private String unsettled() {
        Shown now = window.session().shown();
        PictureJob job = window.spectrogram().job();
        WaveformJob wave = window.waveform().job();
        if (now == null || job == null || wave == null) {
            return now == null ? "a recording" : job == null ? "a picture of " + now : "a waveform of " + now;
        }
        RangeChoice range = now.range();
        boolean ranged = !range.auto()
                || range.locked()
                || range.refined()
                || range.isKnown() && range.framesPerColumn() != job.framesPerColumn();
        if (!job.request().withSmooth(false).equals(now.request())
                || !job.plan().equals(now.info().plan())) {
            return "another picture, " + job.request() + ", of " + now;
        } else if (!ranged) {
            return "the range of " + now;
        } else if (!window.spectrogram().isSettled()) {
            return (job.isExact() ? "what is painted" : "the picture, " + job) + ", of " + now;
        }
        return window.waveform().isSettled() ? "" : "the waveform of " + now;
    }

    /** Draws with so many device pixels a pixel of the scene, as on a finer screen. */
    void rescale(double scale) {
        fx(() -> {
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            return true;
        });
        await(
                "the picture has another size",
                () -> window.spectrogram().scale() == scale
                        && window.spectrogram().widthPx()
                                == Math.round(window.spectrogram().getWidth() * scale));
        settle();
    }

    /** The shown ints, copied. */
    int[] pixels() {
        return fx(() -> window.spectrogram().pixels().clone());
    }

    int[] wavePixels() {
        return fx(() -> window.waveform().pixels().clone());
    }

    String title() {
        return fx(stage::getTitle);
    }

    String text(String selector) {
        return fx(() -> ((javafx.scene.control.Labeled) stage.getScene().lookup(selector)).getText());
    }

    /** What the inspector says behind a label. */
    String row(String label) {
        return fx(() -> stage.getScene().getRoot().lookupAll(".row-label").stream()
                .map(Label.class::cast)
                .filter(row -> row.getText().equals(label))
                .map(row -> ((Label) row.getLabelFor()).getText())
                .findFirst()
                .orElse("no such row"));
    }

    /** Presses a key, with modifiers before it. */
    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(char character) {
        robot.write(character);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Node picture() {
        return window.spectrogram();
    }

    /** A place of the picture in device pixels, on the screen. */
    Point2D at(double x, double y) {
        return fx(() -> {
            double scale = window.spectrogram().scale();
            Bounds place = picture().localToScreen(picture().getBoundsInLocal());
            return new Point2D(place.getMinX() + x / scale, place.getMinY() + y / scale);
        });
    }

    /** The robot's mouse of the headless platform knows nothing of keys held down. */
    void dragHolding(boolean shift, boolean control, Point2D from, Point2D to) {
        mouse(MouseEvent.MOUSE_PRESSED, from, shift, control);
        mouse(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), shift, control);
        mouse(MouseEvent.MOUSE_DRAGGED, to, shift, control);
        mouse(MouseEvent.MOUSE_RELEASED, to, shift, control);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        fx(() -> {
            double scale = window.spectrogram().scale();
            Point2D place = picture().localToScene(at.multiply(1 / scale));
            Event.fireEvent(
                    picture(),
                    PointerEvents.primary(type, place.getX(), place.getY(), PointerEvents.held(shift, control)));
            return true;
        });
    }

    /** Pixels that are not as they should be; all of them when the sizes differ. */
    static int differing(int[] wanted, int[] found) {
        if (wanted.length != found.length) {
            return Math.max(wanted.length, found.length);
        }
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            count += wanted[i] == found[i] ? 0 : 1;
        }
        return count;
    }

    /** The robot's wheel does not reach a window of the headless platform. */
    void wheel(double x, double y, double delta, boolean shift, boolean control) {
        fx(() -> {
            double scale = window.spectrogram().scale();
            Point2D place = picture().localToScene(x / scale, y / scale);
            Event.fireEvent(
                    picture(),
                    PointerEvents.wheel(place.getX(), place.getY(), delta, PointerEvents.held(shift, control)));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for the closed callback of a window that is closing; then nothing may be held. */
    void awaitClosed() {
        try {
            assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("closed: " + ledger.lines())
                    .isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        ledger.assertEmpty();
    }

    @Override
    public void close() {
        if (closed.getCount() > 0) {
            fx(() -> {
                if (stage.isShowing()) {
                    window.close();
                }
                return true;
            });
        }
        awaitClosed();
        fx(() -> {
            HeadlessWindows.forget();
            return true;
        });
    }
}
