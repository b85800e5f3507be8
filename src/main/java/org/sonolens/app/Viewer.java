package org.sonolens.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.cli.WisdomFile;
import org.sonolens.dsp.Transforms;
import org.sonolens.export.SoundExporter;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.settings.SettingsStore;
import org.sonolens.settings.UserFolders;
import org.sonolens.tile.TileService;
import org.sonolens.ui.MainWindow;
import org.sonolens.ui.Services;

/** Starts the window with its parts, and ends the toolkit when all of them are closed. */
public final class Viewer extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    static void open(String[] arguments) {
        Application.launch(Viewer.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        FftEngine fft = WisdomFile.recalledBy(FftEngines.choose(FftChoice.configured()));
        int workers = TileService.workersHere();
        Transforms transforms = new Transforms(fft, workers);
        TileService tiles = new TileService(workers);
        SettingsStore settings = new SettingsStore(UserFolders.current().settingsFile());
        List<Path> given = Arrays.stream(getParameters().getRaw().toArray(String[]::new))
                .map(Path::of)
                .toList();
        MainWindow window = MainWindow.open(
                stage,
                new Services(
                        tiles,
                        new Neighbours(ledger, transforms),
                        (plans, listener) ->
                                new RecordingSlot(ledger, new EngineSetup(transforms, tiles::forget), plans, listener),
                        () -> MemoryReport.of(ledger),
                        new SoundExporter(ledger),
                        settings,
                        () -> {
                            tiles.close();
                            settings.close();
                            LOG.debug("at exit {} bytes are reserved: {}", ledger.reservedBytes(), ledger.lines());
                            Platform.exit();
                        }),
                given);
        if (TrainingRun.isWanted()) {
            TrainingRun.begin(stage, window);
        }
    }
}
