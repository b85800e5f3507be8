package org.sonolens.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.folder.FolderNews;
import org.sonolens.folder.FolderRequest;
import org.sonolens.recording.LoadFailure;
import org.sonolens.recording.OnFailure;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.recording.RecordingState;
import org.sonolens.recording.RecordingView;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.Settings;
import org.sonolens.view.StftPlan;

/**
 * What the window works on: the list, the slot, and how the open recording is looked at. FX thread only, except where a
 * method says otherwise; never waits. The window closes it.
 */
final class Session {
    private final Services services;
    private final SessionListener listener;
    private final RecordingSlot slot;
    private final FolderPlans plans = new FolderPlans(this::settings);
    private final FileList files = new FileList();
    private final WatchedFile watch;
    private final SaidRepairs repairs;
    private final List<Path> pending = new ArrayList<>();
    private final RecordingSearch search = new RecordingSearch(this::heard);
    private final Passing passing = new Passing();
    private boolean adopted;
    private boolean allFound;
    private boolean keepOnFailure;
    /** Whether the first recording of the search is opened before this thread, which lays out the window, hears of it. */
    private boolean opensAhead;

    private @Nullable Path wanted;
    private @Nullable Shown shown;
    private @Nullable Shown before;
    private final NeighbourPreviews previews;
    private volatile Settings settings;
    private volatile int widthPx = 1;
    private volatile int heightPx = 1;

    Session(Services services, Settings settings, SessionListener listener) {
        this.services = services;
        this.settings = settings;
        this.listener = listener;
        this.previews = new NeighbourPreviews(services, plans::planFor, this::firstShown, this::showPreview);
        this.watch = new WatchedFile(listener, file -> files.table().contains(file));
        this.repairs = new SaidRepairs(listener);
        this.slot = services.slots()
                .make(plans::planFor, new SlotNews(this::changed, sentence -> listener.said(sentence, true)));
    }

    @Nullable
    Shown shown() {
        return shown;
    }

    FileList files() {
        return files;
    }

    Settings settings() {
        return settings;
    }

    void remember(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        services.settings().save(settings);
    }

    /** Opens what the user named: a file stands for its folder, a folder for its recordings, several for themselves. */
    void open(List<Path> given, boolean intoSubfolders) {
        if (given.isEmpty()) {
            return;
        }
        pending.clear();
        keepOnFailure = given.size() == 1 && !Files.isDirectory(given.getFirst());
        adopted = false;
        allFound = false;
        FolderRequest request = Remembered.request(settings, given, intoSubfolders);
        opensAhead = wanted == null;
        if (opensAhead) {
            search.start(request, first -> slot.open(first, OnFailure.MOVE_ON));
        } else {
            search.start(request);
        }
    }

    /** Puts files that are not in the list yet behind it, and goes to the first of these files. */
    void bring(List<Path> more) {
        List<Path> added =
                more.stream().filter(file -> !files.table().contains(file)).toList();
        files.add(added);
        listener.listGrew(added);
        listener.listEnded();
        more.stream().findFirst().ifPresent(this::goTo);
    }

    /** Goes so many files on in the list, or back; stays at its ends. */
    void step(int by) {
        goTo(files.current() + by);
    }

    /** Goes to a file of the list by its position. */
    void goTo(int position) {
        Path next = files.goTo(position);
        if (next != null) {
            stayInThisList();
            load(next, OnFailure.MOVE_ON);
        }
    }

    /** Goes to a file of the list. */
    void goTo(Path file) {
        int position = files.position(file);
        if (position >= 0) {
            goTo(position);
        }
    }

    /** Opens the current file anew, as it is now; what is shown stays when it cannot be opened. */
    void reload() {
        Path file = wanted;
        if (file != null) {
            load(file, shown == null ? OnFailure.MOVE_ON : OnFailure.KEEP);
        }
    }

    /** Who goes on in the list wants no more of another one whose file is not open yet. */
    private void stayInThisList() {
        if (!adopted) {
            search.cancel();
        }
        adopted = true;
    }

    /** Looks at the recording differently; nothing happens when none is open. */
    void change(UnaryOperator<Shown> step) {
        Shown now = shown;
        if (now != null) {
            Shown next = step.apply(now);
            if (!next.viewport().equals(now.viewport())) {
                services.tiles().userActs();
            }
            show(next);
        }
    }

    /** The picture area has another size, in device pixels, all bands together. */
    void resize(int newWidthPx, int newHeightPx) {
        widthPx = Math.max(1, newWidthPx);
        heightPx = Math.max(1, newHeightPx);
        change(now -> now.resized(widthPx, heightPx));
    }

    /** What folders remember; any thread. */
    FolderPlans plans() {
        return plans;
    }

    /** Asks for another engine, the old one freed first. Done once it is there or refused. */
    CompletableFuture<Void> replan(StftPlan plan) {
        return slot.replan(plan);
    }

    /** Asks the slot to free everything; waits for it, so not on the FX thread. */
    void closeOffFxThread() {
        search.close();
        watch.close();
        slot.close();
    }

    private void heard(FolderNews news) {
        switch (news) {
            case FolderNews.First first -> {
                if (!keepOnFailure || shown == null) {
                    beginList();
                }
                if (opensAhead) {
                    opensAhead = false;
                    choose(first.recording());
                } else {
                    load(first.recording(), adopted ? OnFailure.MOVE_ON : OnFailure.KEEP);
                }
            }
            case FolderNews.More more -> {
                pending.addAll(more.recordings());
                if (adopted) {
                    adopt();
                }
            }
            case FolderNews.Finished finished -> {
                finished.problems().forEach(problem -> listener.said(problem, true));
                allFound = true;
                if (adopted || finished.recordings() == 0) {
                    listener.listEnded();
                }
                if (finished.recordings() == 0 && finished.problems().isEmpty()) {
                    listener.said(Words.of("open.no-recording"), true);
                }
            }
        }
    }

    private void beginList() {
        adopted = true;
        files.clear();
        listener.listCleared();
    }

    /** Puts what was found so far into the list. */
    private void adopt() {
        files.add(pending);
        listener.listGrew(List.copyOf(pending));
        pending.clear();
        previews.wantSoon(files, shown);
        if (wanted != null && files.current() < 0 && files.select(wanted) >= 0) {
            listener.fileChosen(wanted, files.current(), files.size());
        }
    }

    private void choose(Path file) {
        wanted = file;
        if (files.current() < 0) {
            files.select(file);
        }
        listener.fileChosen(file, files.current(), files.size());
    }

    private void load(Path file, OnFailure onFailure) {
        if (onFailure == OnFailure.MOVE_ON) {
            choose(file);
        } else {
            wanted = file;
        }
        boolean hurries = passing.hurries();
        if (onFailure == OnFailure.MOVE_ON) {
            showPreview(file);
        }
        Shown now = shown;
        if (hurries && onFailure == OnFailure.MOVE_ON && now != null) {
            // who holds the key down sees previews; what workers can do goes into those, and not into what is passed
            previews.wantInPassing(files, now);
            passing.onRest(() -> slot.open(file, onFailure));
        } else {
            slot.open(file, onFailure);
        }
    }

    /** Shows the preview of a file that is wanted and not there yet, when there is one. */
    private void showPreview(Path file) {
        boolean isShown = shown != null && shown.info().file().equals(file);
        Shown preview = file.equals(wanted) && !isShown ? previews.of(file, shown != null ? shown : before) : null;
        if (preview != null) {
            show(preview);
        }
    }

    /** How a recording would be shown if it came now, after another or none. Any thread. */
    Shown firstShown(RecordingView recording, @Nullable Shown after) {
        RecordingInfo info = recording.info();
        return FirstShown.of(info, recording, after, settings.look(), plans.memory(info.file()), widthPx, heightPx);
    }

    private void show(@Nullable Shown next) {
        Shown old = shown;
        if (next == null ? old == null : next.equals(old)) {
            return;
        }
        shown = next;
        previews.wantSoon(files, next);
        listener.shownChanged(old, next);
    }

    private void ready(RecordingState.Ready ready) {
        RecordingInfo info = ready.info();
        Shown now = shown;
        if (now != null && now.info().id() == info.id()) {
            // said even when the plan is the same: the engine is another, and the pictures of the old one were dropped
            shown = now.withInfo(info);
            listener.shownChanged(now, shown);
            repairs.say(ready.recording());
            return;
        }
        if (!info.file().equals(wanted)) {
            return;
        }
        if (!adopted) {
            beginList();
            adopt();
            if (allFound) {
                listener.listEnded();
            }
            listener.fileChosen(info.file(), files.current(), files.size());
        }
        Shown from = previews.arrived(now != null ? now : before);
        before = null;
        remember(s -> Remembered.opened(s, info.file()));
        if (now == null) {
            listener.firstIsComing();
        }
        Shown next = firstShown(ready.recording(), from).withRangeOfPreview(now).reopening(from);
        watch.opened(info.file());
        show(next);
        previews.want(files, next);
        repairs.say(ready.recording());
    }

    private void failed(LoadFailure failure) {
        if (!failure.file().equals(wanted)) {
            return;
        }
        FolderMemory memory = plans.memory(failure.file());
        if (failure.cause() instanceof PlanTooLargeException && memory.plan().isPresent()) {
            // what another file of the folder had room for; its class' own plan has room here
            remember(s -> s.withMemory(memory.withoutPlan()));
            listener.said(failure.sentence(), true);
            slot.open(failure.file(), OnFailure.MOVE_ON);
            return;
        }
        files.markUnreadable(failure.file());
        previews.arrived(null);
        watch.opened(null);
        if (shown != null) {
            before = shown;
        }
        show(null);
        listener.failed(failure);
    }

    private void changed(RecordingState state) {
        switch (state) {
            case RecordingState.Ready ready -> ready(ready);
            case RecordingState.Failed failed -> failed(failed.failure());
            case RecordingState.Loading loading -> {}
            case RecordingState.Empty empty -> show(null);
        }
    }
}
