package org.sonolens.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.sonolens.cli.ViewerOptions;
import org.sonolens.export.SoundExporter;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.play.JavaSoundDevices;
import org.sonolens.play.SoundDevices;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.settings.UserFolders;
import org.sonolens.trash.SystemTrash;
import org.sonolens.ui.MainWindow;
import org.sonolens.ui.Services;
import org.sonolens.ui.WindowIcon;

/** Starts the window with its parts, and ends the toolkit when all of them are closed. */
public final class Viewer extends Application {
    /** The toolkit makes the application itself, so what was begun before it has to be found here. */
    private static volatile @Nullable Start begun;

    /**
     * A start under way.
     *
     * @param options what the viewer was started with
     * @param parts made beside the toolkit
     * @param kind who uses the window
     */
    private record Start(ViewerOptions options, FutureTask<Parts> parts, Kind kind) {}

    /** Who uses the window: a user, or {@link ScrollBench} or {@link PlayBench}, which closes it. */
    enum Kind {
        USED,
        BENCH_SCROLL,
        BENCH_PLAY
    }

    private static volatile @Nullable OneWindow oneWindow;
    private static volatile @Nullable Recovery recovery;

    /** The same as {@link #open}, but the window is used by a benchmark. */
    static void bench(ViewerOptions options, Kind kind) {
        begin(options, kind);
    }

    /** Starts the toolkit, and beside it everything that does not need one. @param found how later starts find the window */
    static void open(ViewerOptions options, OneWindow found) {
        oneWindow = found;
        begin(options, Kind.USED);
    }

    private static void begin(ViewerOptions options, Kind kind) {
        Start start = new Start(options, new FutureTask<>(() -> Parts.make(options)), kind);
        begun = start;
        Thread.ofPlatform().daemon().name("starting").start(start.parts());
        Application.launch(Viewer.class);
    }

    @Override
    public void start(Stage stage) throws Exception {
        Platform.setImplicitExit(false);
        Start start = Objects.requireNonNull(begun);
        List<Path> given = start.options().given();
        MainWindow.prepare();
        Parts parts = start.parts().get();
        @Nullable SilentSound silent = start.kind() == Kind.BENCH_PLAY ? new SilentSound() : null;
        MainWindow window = MainWindow.open(
                stage,
                services(parts, silent == null ? new JavaSoundDevices() : silent),
                silent == null ? parts.loaded() : PlayBench.following(parts.loaded()),
                given);
        recovery = Recovery.over(window.outside(), given.isEmpty());
        WindowIcon.later(stage);
        OneWindow found = oneWindow;
        if (found != null) {
            found.heardBy(new LaterStarts(window.outside()));
        }
        switch (start.kind()) {
            case BENCH_SCROLL -> ScrollBench.begin(stage, window, given.size());
            case BENCH_PLAY ->
                PlayBench.begin(
                        stage,
                        window,
                        Objects.requireNonNull(silent),
                        parts.settings(),
                        parts.loaded().settings());
            case USED -> {
                if (TrainingRun.isWanted()) {
                    TrainingRun.begin(stage, window, parts.settings());
                }
            }
        }
    }

    /** What a window of these parts is given; closing it closes them and ends the toolkit. */
    static Services services(Parts parts, SoundDevices sound) {
        MemoryLedger ledger = parts.ledger();
        ReviewKeeper reviews = new ReviewKeeper(UserFolders.current().data());
        return new Services(
                parts.tiles(),
                new Neighbours(ledger, parts.transforms()),
                (plans, listener) -> new RecordingSlot(
                        ledger, new EngineSetup(parts.transforms(), parts.tiles()::forget), plans, listener),
                () -> MemoryReport.of(ledger),
                new SoundExporter(ledger),
                sound,
                parts.settings(),
                reviews,
                SystemTrash.here(),
                () -> {
                    OneWindow found = oneWindow;
                    if (found != null) {
                        found.close();
                    }
                    Recovery watched = recovery;
                    if (watched != null) {
                        watched.close();
                    }
                    parts.tiles().close();
                    reviews.close();
                    parts.settings().close();
                    LoggerFactory.getLogger(Viewer.class)
                            .debug("at exit {} bytes are reserved: {}", ledger.reservedBytes(), ledger.lines());
                    Platform.exit();
                });
    }
}
