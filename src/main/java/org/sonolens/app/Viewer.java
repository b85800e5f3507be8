package org.sonolens.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.sonolens.export.SoundExporter;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.ui.MainWindow;
import org.sonolens.ui.Services;

/** Starts the window with its parts, and ends the toolkit when all of them are closed. */
public final class Viewer extends Application {
    /** The toolkit makes the application itself, so what was begun before it has to be found here. */
    private static final FutureTask<Parts> PARTS = new FutureTask<>(Parts::make);

    private static volatile boolean benchmark;
    private static volatile @Nullable OneWindow oneWindow;
    private static volatile @Nullable Recovery recovery;

    /** The same as {@link #open}, but the window is moved about by {@link ScrollBench} and then closed. */
    static void bench(String[] files) {
        benchmark = true;
        open(files);
    }

    /** Starts the toolkit, and beside it everything that does not need one. @param found how later starts find the window */
    static void open(String[] arguments, OneWindow found) {
        oneWindow = found;
        open(arguments);
    }

    private static void open(String[] arguments) {
        Thread.ofPlatform().daemon().name("starting").start(PARTS);
        Application.launch(Viewer.class, arguments);
    }

    @Override
    public void start(Stage stage) throws Exception {
        Platform.setImplicitExit(false);
        List<Path> given = Arrays.stream(getParameters().getRaw().toArray(String[]::new))
                .map(Path::of)
                .toList();
        MainWindow.prepare();
        Parts parts = PARTS.get();
        MainWindow window = MainWindow.open(stage, services(parts), parts.loaded(), given);
        recovery = Recovery.over(window.outside(), given.isEmpty());
        OneWindow found = oneWindow;
        if (found != null) {
            found.heardBy(new LaterStarts(window.outside()));
        }
        if (benchmark) {
            ScrollBench.begin(stage, window, given.size());
        } else if (TrainingRun.isWanted()) {
            TrainingRun.begin(stage, window, parts.settings());
        }
    }

    /** What a window of these parts is given; closing it closes them and ends the toolkit. */
    static Services services(Parts parts) {
        MemoryLedger ledger = parts.ledger();
        return new Services(
                parts.tiles(),
                new Neighbours(ledger, parts.transforms()),
                (plans, listener) -> new RecordingSlot(
                        ledger, new EngineSetup(parts.transforms(), parts.tiles()::forget), plans, listener),
                () -> MemoryReport.of(ledger),
                new SoundExporter(ledger),
                parts.settings(),
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
                    parts.settings().close();
                    LoggerFactory.getLogger(Viewer.class)
                            .debug("at exit {} bytes are reserved: {}", ledger.reservedBytes(), ledger.lines());
                    Platform.exit();
                });
    }
}
