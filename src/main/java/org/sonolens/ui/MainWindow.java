package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.LoadFailure;
import org.sonolens.settings.LoadedSettings;

/** The window: puts the panes together and carries what happens between them and the session. FX thread only. */
public final class MainWindow implements SessionListener {
    private final Stage stage;
    private final Services services;
    private final Session session;
    private final SpectrogramPane spectrogram;
    private final WaveformPane waveform;
    private final OverviewBar overview;
    private final PictureArea area;
    private final BeyondMark beyond;
    private final EventSteps events;
    private final FileListPane fileList;
    private final FactsReader facts;
    private final Inspector inspector = new Inspector();
    private final TopBar topBar;
    private final MessageLine messages = new MessageLine();
    private final StatusLine status = new StatusLine();
    private final RangeControl range;
    private final PointerReadout pointer;
    private final FileDialogs dialogs;
    private final WindowFrame frame;
    private final KeySheet keySheet;
    private final SidePanes sides;
    private final StateLine state;
    private final SoundSaving saving;
    private final Comfort comfort;
    private final RecordingWords recordingWords;
    private final UndoHistory history = new UndoHistory();
    private final Reviewing reviewing;
    private final ListeningDesk listening;
    private final Measurements measurements;
    private final Outside outside;
    private boolean closing;

    private MainWindow(Stage stage, Services services, LoadedSettings loaded, List<Path> given) {
        this.stage = stage;
        this.services = services;
        session = new Session(services, loaded.settings(), this);
        // found and opened on other threads while the window is made and laid out; heard of on this one, so after that
        session.open(given, false);
        frame = new WindowFrame(stage, session);
        dialogs = new FileDialogs(stage, session);
        spectrogram = new SpectrogramPane(services.tiles());
        waveform = new WaveformPane(services.tiles());
        overview = new OverviewBar(services.tiles(), part -> session.change(now -> now.centredAt(part)));
        range = new RangeControl(session, spectrogram);
        Overlay overlay = new Overlay();
        beyond = new BeyondMark(services.tiles(), session);
        area = new PictureArea(session, overview, waveform, spectrogram, overlay, beyond, range.bar());
        fileList = new FileListPane(session::goTo);
        sides = new SidePanes(session, fileList, inspector);
        reviewing = new Reviewing(session, services, fileList, sides, messages, history, this::showTitle);
        facts = new FactsReader(session.plans()::facts, reviewing.list()::facts, fileList::markUnreadable);
        fileList.setOnRowsShown(facts::wanted);
        sides.setOnList(facts::begin);
        pointer = new PointerReadout(services.tiles(), session, spectrogram, waveform, overlay, status, inspector);
        events = new EventSteps(services.tiles(), session, messages);
        recordingWords = new RecordingWords(stage, inspector, fileList, facts);
        measurements = new Measurements(
                services.tiles(),
                session,
                spectrogram,
                inspector,
                overlay,
                messages,
                new ReviewedBoxes(services.reviews()),
                history);
        reviewing.setOnReviewed(measurements.boxes()::reread);
        pointer.setOnPointer(measurements::pointer);
        saving = new SoundSaving(services.exporter(), session, messages, dialogs::saveSound);
        listening = new ListeningDesk(session, services, messages, spectrogram, saving, dialogs::saveTable);
        listening.layOver(area, inspector);
        WindowCommands commands = new WindowCommands(
                dialogs,
                sides,
                range,
                pointer,
                events,
                saving,
                reviewing,
                listening,
                this::showState,
                this::showKeys,
                this::paste,
                this::close);
        Actions actions = new Actions(session, commands, measurements);
        comfort = new Comfort(
                actions, services, new LookWishes(session, spectrogram, range), area, messages, dialogs::savePicture);
        keySheet = new KeySheet(actions);
        topBar = new TopBar(actions, new PlanWishes(session), listening.bar());
        Welcome welcome = new Welcome(session, area, dialogs::openFiles, dialogs::openFolder);
        BorderPane panes = new BorderPane(welcome.ground(), topBar, sides.right(), status, sides.left());
        StackPane content = saving.bar().over(MessageLine.over(panes, messages, status), status);
        comfort.floatOver(stage, content, status);
        frame.restore();
        Scene scene = frame.scene(reviewing.over(measurements.goToField().over(content, status)));
        Theme.dress(scene);
        sides.fitInto(scene.widthProperty());
        new KeyDispatch(scene, actions);
        outside = new Outside(scene, session, messages, frame, welcome, services.exporter(), spectrogram);
        PictureGestures.onPicture(session, measurements.boxes(), overlay, spectrogram);
        PictureGestures.onWaveform(session, measurements.boxes(), overlay, waveform);
        state = new StateLine(session, spectrogram, beyond, topBar, status, inspector, services.memory());
        spectrogram.setOnProgress(this::progressed);
        spectrogram.setOnTrouble(cause -> said(WatchedFile.unreadable(session.shown(), cause), true));
        stage.setScene(scene);
        stage.setTitle("Sonolens");
        stage.setOnCloseRequest(e -> close());
        stage.renderScaleXProperty().subscribe(scale -> area.requestLayout());
        loaded.notice().ifPresent(messages::sayError);
    }

    /**
     * Opens the window on what was named.
     *
     * @param stage of the toolkit, not yet shown
     * @param loaded the settings as they are now
     * @param given files and folders, none for an empty window
     */
    public static MainWindow open(Stage stage, Services services, LoadedSettings loaded, List<Path> given) {
        Theme.choose(loaded.settings().preferences());
        prepare();
        MainWindow window = new MainWindow(stage, services, loaded, given);
        if (given.isEmpty()) {
            window.outside.nothingToShow();
            window.sides.showList();
        } else {
            window.sides.showListSoon();
        }
        stage.show();
        return window;
    }

    /** What can be done before the services are there; what is not done here, {@link #open} does. */
    public static void prepare() {
        Theme.install();
    }

    /** Hides the window and frees everything on a thread of its own; then the services' {@code closed} runs. Idempotent. */
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        frame.remember();
        stage.hide();
        spectrogram.stop();
        waveform.stop();
        overview.stop();
        beyond.stop();
        pointer.close();
        measurements.close();
        facts.close();
        reviewing.close();
        listening.stop();
        outside.close();
        Thread.ofPlatform().name("closing").start(() -> {
            saving.closeOffFxThread();
            listening.closeOffFxThread();
            comfort.closeOffFxThread();
            session.closeOffFxThread();
            outside.cleanUp();
            services.closed().run();
        });
    }

    /** Where files come in from elsewhere. */
    public Outside outside() {
        return outside;
    }

    /** Whether the file list may be in its place, for tests. */
    boolean isListIn() {
        return sides.isListIn();
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

    PictureArea area() {
        return area;
    }

    EventSteps events() {
        return events;
    }

    MessageLine messages() {
        return messages;
    }

    Measurements measurements() {
        return measurements;
    }

    SoundSaving saving() {
        return saving;
    }

    Comfort comfort() {
        return comfort;
    }

    ListeningDesk listening() {
        return listening;
    }

    ColourBar colourBar() {
        return range.bar();
    }

    /** What is known of the list by now has its place, so that the first picture is begun in the size it keeps. */
    @Override
    public void firstIsComing() {
        area.showOverview(null, session.files().table().size() > 1);
        stage.getScene().getRoot().layout();
    }

    @Override
    public void shownChanged(@Nullable Shown before, @Nullable Shown now) {
        area.show(now, wantsOverview(now));
        beyond.show(now);
        listening.show(before, now);
        measurements.show(now);
        if (now == null) {
            status.setState(List.of());
            state.showMemory();
            return;
        }
        if (before == null || before.info().id() != now.info().id()) {
            outside.opened(now.info().file());
            spectrogram.setAccessibleText(
                    Words.of("picture.spectrogram-of", ShownName.of(now.info().file())));
        }
        recordingWords.show(before, now);
        topBar.show(now);
        range.show(now);
        state.show();
        pointer.show(before, now);
        comfort.show();
    }

    private void progressed() {
        sides.pictureIsThere();
        state.progressed();
        pointer.progressed();
        measurements.progressed();
    }

    /** One file alone, all of it on the screen, has no use for an overview. */
    private boolean wantsOverview(@Nullable Shown now) {
        return now != null && (session.files().table().size() > 1 || !now.isWhole());
    }

    @Override
    public void listCleared() {
        reviewing.list().cleared();
        facts.clear();
    }

    @Override
    public void listGrew(List<Path> more) {
        reviewing.list().grew(more);
        facts.wantedAll(more);
        area.showOverview(session.shown(), wantsOverview(session.shown()));
        showTitle();
    }

    @Override
    public void listEnded() {
        sides.setHasList(session.files().table().size() > 1);
        area.showOverview(session.shown(), wantsOverview(session.shown()));
        if (session.files().size() == 0) {
            outside.nothingToShow();
        }
    }

    @Override
    public void fileChosen(Path file, int position, int count) {
        outside.begun();
        topBar.showName(ShownName.of(file), position, count);
        recordingWords.chosen(file, position, count);
        reviewing.chosen();
    }

    @Override
    public void failed(LoadFailure failure) {
        fileList.markUnreadable(failure.file(), failure.sentence());
        area.say(failure.sentence());
        topBar.show(null);
        recordingWords.clear();
        status.setReadout(List.of());
    }

    @Override
    public void said(String sentence, boolean error) {
        messages.show(sentence, error);
    }

    private void showState() {
        state.show();
    }

    private void showKeys() {
        keySheet.toggle(stage);
    }

    private void paste() {
        outside.paste();
    }

    /** Whether every pixel of the picture is what it will always be; false while there is none. */
    public boolean isExact() {
        return spectrogram.isFinal();
    }

    private void showTitle() {
        Path file = session.files().currentFile();
        if (file != null) {
            fileChosen(file, session.files().current(), session.files().size());
        }
    }
}
