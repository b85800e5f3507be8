package org.sonolens.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.LoadFailure;
import org.sonolens.recording.MemoryReport;
import org.sonolens.settings.LoadedSettings;
import org.sonolens.settings.Settings;
import org.sonolens.settings.WindowPlace;
import org.sonolens.tile.PictureJob;
import org.sonolens.view.LevelRange;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Viewport;

/** The window: puts the panes together and carries what happens between them and the session. FX thread only. */
public final class MainWindow implements SessionListener, Actions.WindowActions {
    private final Stage stage;
    private final Services services;
    private final Session session;
    private final SpectrogramPane spectrogram;
    private final WaveformPane waveform;
    private final OverviewBar overview;
    private final Overlay overlay = new Overlay();
    private final ColourBar colourBar;
    private final PictureArea area;
    private final FileListPane fileList;
    private final FactsReader facts;
    private final Inspector inspector = new Inspector();
    private final PitchProbe pitch;
    private final TopBar topBar;
    private final MessageLine messages = new MessageLine();
    private final StatusLine status = new StatusLine();
    private final KeySheet keySheet;

    private MainWindow(Stage stage, Services services) {
        this.stage = stage;
        this.services = services;
        LoadedSettings loaded = services.settings().load();
        Settings settings = loaded.settings();
        session = new Session(services, settings, this);
        spectrogram = new SpectrogramPane(services.tiles());
        waveform = new WaveformPane(services.tiles());
        overview = new OverviewBar(services.tiles(), this::centre);
        colourBar = new ColourBar(new Range());
        area = new PictureArea(
                session, overview, waveform, spectrogram, overlay, colourBar, settings.panes().waveformShare());
        fileList = new FileListPane(session::goTo);
        facts = new FactsReader(fileList::showFacts, fileList::markUnreadable);
        fileList.setOnRowsShown(facts::wanted);
        pitch = new PitchProbe(reading -> Platform.runLater(() -> inspector.showPitch(reading)));
        Actions actions = new Actions(session, this);
        keySheet = new KeySheet(actions.all());
        topBar = new TopBar(actions, new Plans());
        BorderPane root = new BorderPane(area, topBar, inspector, new VBox(messages, status), fileList);
        Scene scene = new Scene(root);
        Theme.dress(scene);
        new KeyDispatch(scene, actions);
        new PictureGestures(session, spectrogram, overlay, spectrogram);
        readPointer();
        acceptDrops(scene);
        fold(settings);
        spectrogram.setOnRange(this::rangeSeen);
        spectrogram.setOnCounts(colourBar::setCounts);
        spectrogram.setOnProgress(this::showState);
        stage.setScene(scene);
        stage.setTitle("Sonolens");
        stage.setOnCloseRequest(e -> close());
        loaded.notice().ifPresent(messages::sayError);
        status.setReadout(List.of("Drop a recording or a folder here, or press Ctrl+O"));
    }

    /**
     * Opens the window on what was named.
     *
     * @param stage of the toolkit, not yet shown
     * @param given files and folders, none for an empty window
     */
    public static MainWindow open(Stage stage, Services services, List<Path> given) {
        Theme.install();
        MainWindow window = new MainWindow(stage, services);
        window.place();
        stage.show();
        window.session.open(given, false);
        return window;
    }

    /** Hides the window and frees everything on a thread of its own; then the services' {@code closed} runs. */
    public void close() {
        session.remember(s -> s.withWindow(new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        stage.hide();
        spectrogram.stop();
        waveform.stop();
        overview.stop();
        pitch.close();
        Thread.ofPlatform().name("closing").start(() -> {
            session.closeOffFxThread();
            services.closed().run();
        });
    }

    Session session() {
        return session;
    }

    SpectrogramPane spectrogram() {
        return spectrogram;
    }

    WaveformPane waveform() {
        return waveform;
    }

    MessageLine messages() {
        return messages;
    }

    ColourBar colourBar() {
        return colourBar;
    }

    @Override
    public void shownChanged(@Nullable Shown before, @Nullable Shown now) {
        boolean plain = now == null || session.files().size() <= 1 && now.isWhole();
        area.show(now, !plain);
        if (now == null) {
            status.setState(List.of());
            return;
        }
        if (before == null || before.info().id() != now.info().id()) {
            inspector.showRecording(InspectorRows.of(now));
            facts.wanted(List.of(now.info().file()));
        }
        topBar.show(now);
        colourBar.setPalette(now.palette());
        showRange(now);
        showState();
        Crosshair crosshair = now.crosshair();
        if (crosshair != null && (before == null || !crosshair.equals(before.crosshair()))) {
            readOut(now, crosshair.sample(), crosshair.hz(), 0);
        }
    }

    @Override
    public void listCleared() {
        fileList.clear();
        facts.clear();
    }

    @Override
    public void listGrew(List<Path> more) {
        fileList.append(more);
        showTitle();
    }

    @Override
    public void fileChosen(Path file, int position, int count) {
        fileList.setCurrent(file);
        topBar.showName(ShownName.of(file), position, count);
        stage.setTitle(title(ShownName.of(file), position, count));
    }

    @Override
    public void failed(LoadFailure failure) {
        fileList.markUnreadable(failure.file(), failure.sentence());
        area.fail(failure.sentence());
        topBar.show(null);
        status.setReadout(List.of(failure.sentence()));
    }

    @Override
    public void said(String sentence, boolean error) {
        if (error) {
            messages.sayError(sentence);
        } else {
            messages.say(sentence);
        }
    }

    @Override
    public void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open recordings");
        startFolder(chooser::setInitialDirectory);
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen != null) {
            session.open(chosen.stream().map(File::toPath).toList(), false);
        }
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder");
        startFolder(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            session.open(List.of(chosen.toPath()), false);
        }
    }

    @Override
    public void toggleFiles() {
        session.remember(s -> s.withPanes(s.panes().withFolded(!s.panes().filesFolded(), s.panes().inspectorFolded())));
        fold(session.settings());
    }

    @Override
    public void toggleInspector() {
        session.remember(s -> s.withPanes(s.panes().withFolded(s.panes().filesFolded(), !s.panes().inspectorFolded())));
        fold(session.settings());
    }

    @Override
    public void lock(boolean locked) {
        session.change(now -> {
            PictureJob job = spectrogram.job();
            LevelRange shown = job == null ? null : now.range().at(job.framesPerColumn());
            RangeChoice choice = now.range().locked(locked, shown);
            session.remember(s -> s.withLook(s.look()
                    .withLockedRange(locked ? Optional.of(choice.base()) : Optional.empty())));
            return now.withRange(choice);
        });
    }

    @Override
    public void showKeys() {
        keySheet.toggle(stage);
    }

    @Override
    public void closeWindow() {
        close();
    }

    private void fold(Settings settings) {
        fileList.foldedProperty().set(settings.panes().filesFolded());
        inspector.foldedProperty().set(settings.panes().inspectorFolded());
        fileList.setPrefWidth(settings.panes().filesWidthPx());
        inspector.setPrefWidth(settings.panes().inspectorWidthPx());
        showState();
    }

    private void rangeSeen(PictureJob job, LevelRange range) {
        session.change(now -> now.withRange(now.range().seen(range, job.framesPerColumn(), job.isExact())));
    }

    private void showRange(Shown now) {
        PictureJob job = spectrogram.job();
        colourBar.setRange(job == null ? now.range().base() : now.range().at(job.framesPerColumn()));
        colourBar.setAuto(now.range().auto());
        colourBar.setLocked(now.range().locked());
    }

    private void showState() {
        Shown now = session.shown();
        PictureJob job = spectrogram.job();
        MemoryReport memory = services.memory().get();
        inspector.showMemory(InspectorRows.of(memory));
        if (now != null && job != null) {
            status.setState(List.of(
                    now.statistic().label(),
                    job.isExact() ? "exact" : "provisional",
                    String.format(
                            Locale.ROOT,
                            "native %d of %d MiB",
                            memory.reservedBytes() >> 20,
                            memory.budgetBytes() >> 20)));
        }
    }

    private void showTitle() {
        Path file = session.files().currentFile();
        if (file != null) {
            fileChosen(file, session.files().current(), session.files().size());
        }
    }

    private static String title(String name, int position, int count) {
        return position < 0 || count < 1
                ? name + " – Sonolens"
                : name + " (" + (position + 1) + " of " + count + ") – Sonolens";
    }

    private void centre(double part) {
        session.change(now -> {
            Viewport v = now.viewport();
            long middle = v.span().first() + v.span().samples() / 2;
            return now.withViewport(v.panByPixels(
                    (int) Math.round((part * now.frames() - middle) / v.samplesPerPixel()), now.frames()));
        });
    }

    private void readPointer() {
        spectrogram.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        spectrogram.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointed);
        spectrogram.addEventHandler(MouseEvent.MOUSE_EXITED, e -> overlay.pointer(-1, -1));
    }

    private void pointed(MouseEvent e) {
        overlay.pointer(e.getX(), e.getY());
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        double scale = spectrogram.scale();
        int band = Math.clamp((int) (e.getY() * scale / now.viewport().heightPx()), 0, now.bands() - 1);
        double row = e.getY() * scale - band * now.viewport().heightPx();
        double sample = now.viewport().sampleAt(e.getX() * scale);
        double hz = now.viewport().hzAt(row);
        status.setReadout(Readout.of(now, sample, hz, spectrogram.levelAt(e.getX(), e.getY())));
        if (!inspector.foldedProperty().get()) {
            double rateHz = now.facts().trueRateHz();
            int count = PitchProbe.samplesFor(rateHz);
            int channel = now.bands() > 1 ? band : 0;
            services.tiles()
                    .samples(
                            now.recording(),
                            Math.round(sample) - count / 2,
                            count,
                            channel,
                            heard -> pitch.ask(heard, rateHz));
        }
    }

    private void readOut(Shown now, double sample, double hz, int band) {
        double scale = spectrogram.scale();
        double x = now.viewport().xOf(sample) / scale;
        double y = (band * now.viewport().heightPx() + now.viewport().yOf(hz)) / scale;
        List<String> parts = Readout.of(now, sample, hz, spectrogram.levelAt(x, y));
        status.setReadout(parts);
        spectrogram.setAccessibleText("Spectrogram, crosshair at " + String.join(", ", parts));
    }

    private void acceptDrops(Scene scene) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
            e.consume();
        });
        scene.setOnDragDropped(e -> {
            Dragboard board = e.getDragboard();
            if (board.hasFiles()) {
                session.open(board.getFiles().stream().map(File::toPath).toList(), true);
            }
            e.setDropCompleted(board.hasFiles());
            e.consume();
        });
    }

    private void startFolder(java.util.function.Consumer<File> chooser) {
        session.settings().lastFolder().map(File::new).filter(File::isDirectory).ifPresent(chooser);
    }

    private void place() {
        var screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        WindowPlace place = session.settings()
                .window()
                .filter(w -> !javafx.stage.Screen.getScreensForRectangle(w.x(), w.y(), w.widthPx(), w.heightPx())
                        .isEmpty())
                .orElse(new WindowPlace(
                        screen.getMinX(),
                        screen.getMinY(),
                        Math.min(1600, screen.getWidth()),
                        Math.min(900, screen.getHeight()),
                        false));
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.widthPx());
        stage.setHeight(place.heightPx());
        stage.setMaximized(place.maximized());
        stage.setMinWidth(480);
        stage.setMinHeight(320);
    }

    /** What the colour bar asks for. */
    private final class Range implements RangeActions {
        @Override
        public void rangeChosen(LevelRange range) {
            session.change(now -> now.withRange(now.range().byHand(range)));
        }

        @Override
        public void autoWanted() {
            PictureJob job = spectrogram.job();
            session.change(now -> {
                RangeChoice auto = now.range().automatic();
                return now.withRange(
                        job == null ? auto : auto.seen(job.autoRange(), job.framesPerColumn(), job.isExact()));
            });
        }

        @Override
        public void lockWanted(boolean locked) {
            lock(locked);
        }
    }

    /** What the plan's popover asks for. */
    private final class Plans implements PlanActions {
        @Override
        public void planChosen(StftPlan plan) {
            session.plan(plan);
        }

        @Override
        public void classChosen(RecordingClass recordingClass) {
            session.recordingClass(recordingClass);
        }
    }
}
