package org.sonolens.ui;

import java.util.OptionalLong;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.EventFinder;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

/** Goes from event to event, each with 250 ms around it. FX thread only; the search itself is the workers'. */
final class EventSteps {
    private static final double SHOWN_SECONDS = 0.25;

    private final TileService tiles;
    private final Session session;
    private final MessageLine messages;
    private boolean searching;
    private long found;
    private @Nullable Viewport shownFor;

    EventSteps(TileService tiles, Session session, MessageLine messages) {
        this.tiles = tiles;
        this.session = session;
        this.messages = messages;
    }

    /** Searches on from the event that is shown, else from the middle of the view, else from an end of the recording. */
    void go(int direction) {
        Shown now = session.shown();
        if (now == null || searching) {
            return;
        }
        PictureRequest seen = now.request();
        PictureRequest whole = new PictureRequest(
                new TimeSpan(0, now.frames()),
                seen.axis(),
                seen.widthPx(),
                seen.heightPx(),
                seen.channels(),
                seen.statistic(),
                seen.timeExpansion());
        searching = true;
        new EventFinder(tiles, now.recording(), whole)
                .find(from(now, direction), direction)
                .whenComplete((event, gone) -> Platform.runLater(() -> {
                    searching = false;
                    Shown then = session.shown();
                    if (event != null
                            && then != null
                            && then.info().id() == now.info().id()) {
                        show(event, direction);
                    }
                }));
    }

    /** Whether an answer is awaited, for tests. */
    boolean isSearching() {
        return searching;
    }

    private long from(Shown now, int direction) {
        Viewport view = now.viewport();
        if (view.equals(shownFor)) {
            return found;
        }
        if (now.isWhole()) {
            return direction > 0 ? -1 : Long.MAX_VALUE;
        }
        return view.span().first() + view.span().samples() / 2;
    }

    private void show(OptionalLong event, int direction) {
        if (event.isEmpty()) {
            messages.say(direction > 0 ? Words.of("event.none-after") : Words.of("event.none-before"));
            return;
        }
        session.change(now -> {
            long half = Math.max(16, Math.round(SHOWN_SECONDS / 2 * now.facts().trueRateHz()));
            TimeSpan around = now.clipped(event.getAsLong() - half, event.getAsLong() + half);
            FrequencyAxis axis = now.viewport().axis();
            Viewport there = now.viewport()
                    .zoomTo(
                            around,
                            axis.lowHz(),
                            axis.highHz(),
                            now.frames(),
                            now.facts().trueNyquistHz());
            found = event.getAsLong();
            shownFor = there;
            return now.goTo(there);
        });
    }
}
