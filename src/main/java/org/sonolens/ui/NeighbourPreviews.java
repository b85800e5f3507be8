package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.NotOpen;
import org.sonolens.recording.PlanChoice;
import org.sonolens.recording.RecordingView;
import org.sonolens.tile.Preview;

/** Asks for previews of the files around the one that is shown, more of them where the user goes. FX thread only. */
final class NeighbourPreviews {
    private static final int AHEAD = 4;
    private static final int BEHIND = 2;

    private final Services services;
    private final PlanChoice plans;
    private final BiFunction<RecordingView, @Nullable Shown, Shown> look;
    private final Consumer<Path> made;
    private final PauseTransition soon = new PauseTransition(Duration.millis(300));
    private int last = -1;
    private int direction = 1;
    private @Nullable Shown begunFrom;

    /**
     * @param look how a recording is shown after another; asked on worker threads
     * @param made told of each file whose preview is there now
     */
    NeighbourPreviews(
            Services services,
            PlanChoice plans,
            BiFunction<RecordingView, @Nullable Shown, Shown> look,
            Consumer<Path> made) {
        this.made = made;
        this.services = services;
        this.plans = plans;
        this.look = look;
    }

    /**
     * How a file is shown until it is open: null when no preview is there, or not one of that view.
     *
     * @param shown what is shown now, an open recording or the preview of another file
     */
    @Nullable
    Shown of(Path file, @Nullable Shown shown) {
        Preview preview = services.tiles().previewOf(file);
        if (preview == null) {
            return null;
        }
        Shown from = begunFrom != null ? begunFrom : shown;
        Shown next = look.apply(preview.recording(), from);
        if (!next.request().equals(preview.picture().request())) {
            return null;
        }
        begunFrom = from;
        return next;
    }

    /** A recording is open, or could not be: gives what was shown before the previews, else what is given. */
    @Nullable
    Shown arrived(@Nullable Shown now) {
        Shown from = begunFrom != null ? begunFrom : now;
        begunFrom = null;
        return from;
    }

    /** What is shown changed, or the list: asks once it stays so for a moment. */
    void wantSoon(FileList files, @Nullable Shown shown) {
        if (shown == null || shown.recording().isClosing()) {
            return;
        }
        soon.setOnFinished(e -> want(files, shown));
        soon.playFromStart();
    }

    /** The file that is current in the list is shown now, and the next key will most likely step on from it. */
    void want(FileList files, Shown shown) {
        want(files, shown, false);
    }

    /** The user goes by the current file so fast that a preview of it is all there will be. */
    void wantInPassing(FileList files, Shown shown) {
        want(files, shown, true);
    }

    private void want(FileList files, Shown shown, boolean inPassing) {
        soon.stop();
        int current = files.current();
        if (current != last) {
            direction = last >= 0 && current < last ? -1 : 1;
            last = current;
        }
        Shown from = begunFrom != null ? begunFrom : shown;
        services.tiles()
                .preview(
                        around(files, current, inPassing),
                        services.neighbours(),
                        plans,
                        info -> look.apply(new NotOpen(info, List.of()), from).request(),
                        file -> Platform.runLater(() -> made.accept(file)));
    }

    private List<Path> around(FileList files, int current, boolean inPassing) {
        List<Path> around = new ArrayList<>();
        if (inPassing) {
            add(files, current, around);
        }
        for (int away = 1; away <= AHEAD; away++) {
            add(files, current + away * direction, around);
            if (away <= BEHIND && !inPassing) {
                add(files, current - away * direction, around);
            }
        }
        return around;
    }

    private static void add(FileList files, int position, List<Path> around) {
        if (position >= 0 && position < files.size()) {
            around.add(files.at(position));
        }
    }
}
