package org.sonolens.ui;

import java.util.Locale;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;

/**
 * The mark at the top of a bat's frequency axis that says how much further the recording goes, and lights up when
 * something up there stands out. A click shows it. FX thread only; stop it before its tile service closes.
 */
final class BeyondMark extends Label {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double STANDS_OUT_DB = 20;
    private static final int ROWS = 64;

    /** The bin of Nyquist itself lies in a tile of its own and shows nothing that its neighbour does not. */
    private static final double BELOW_NYQUIST = 0.995;

    private final TileService tiles;
    private @Nullable Shown shown;
    private @Nullable PictureJob above;

    BeyondMark(TileService tiles, Session session) {
        this.tiles = tiles;
        setId("beyond-mark");
        getStyleClass().add("beyond-mark");
        setCursor(Cursor.HAND);
        setVisible(false);
        HoverTip.ofAccessibleText(this);
        addEventHandler(MouseEvent.ANY, e -> {
            if (e.getEventType() == MouseEvent.MOUSE_CLICKED) {
                session.change(now -> now.goTo(now.viewport().withAxis(all(now))));
            }
            e.consume();
        });
    }

    /** Another way of looking, or another recording; null for none. */
    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        boolean cut = next != null && isCut(next);
        setVisible(cut);
        if (next == null
                || old == null
                || !cut
                || old.info().id() != next.info().id()
                || !old.info().plan().equals(next.info().plan())
                || !old.request().equals(next.request())) {
            stop();
            light(false);
        }
        if (next != null && cut) {
            setText(Words.of(
                    "beyond.mark",
                    String.format(Locale.ROOT, "%.0f", next.facts().trueNyquistHz() / 1000)));
        }
    }

    /** The picture below is exact, so that its tiles serve for what is above. */
    void exact() {
        Shown now = shown;
        if (now == null || above != null || !isVisible()) {
            return;
        }
        FrequencyAxis axis = new FrequencyAxis(
                FrequencyScale.LINEAR,
                now.viewport().axis().highHz(),
                now.facts().trueNyquistHz() * BELOW_NYQUIST);
        PictureRequest seen = now.request();
        PictureRequest request = new PictureRequest(
                seen.span(),
                axis,
                seen.widthPx(),
                ROWS * now.bands(),
                seen.channels(),
                Statistic.MAX,
                seen.timeExpansion());
        PictureJob job = tiles.picture(now.recording(), request, null, () -> {});
        above = job;
        job.exact().thenAccept(done -> {
            if (!done.image().columnsThatStandOut(STANDS_OUT_DB).isEmpty()) {
                Platform.runLater(() -> light(job == above));
            }
        });
    }

    void stop() {
        if (above != null) {
            above.cancel();
            above = null;
        }
    }

    boolean isLit() {
        return getPseudoClassStates().contains(LIT);
    }

    /** Whether what is above the axis has been looked at, for tests. */
    boolean isDone() {
        return above != null && above.isExact();
    }

    private void light(boolean on) {
        pseudoClassStateChanged(LIT, on);
        setAccessibleText(on ? Words.of("beyond.stands-out") : Words.of("beyond.goes-on"));
    }

    private static boolean isCut(Shown now) {
        return now.sight().recordingClass() == RecordingClass.BAT
                && now.viewport().axis().highHz() == now.sight().axis().highHz()
                && now.facts().trueNyquistHz() * BELOW_NYQUIST
                        > now.viewport().axis().highHz();
    }

    private static FrequencyAxis all(Shown now) {
        FrequencyAxis axis = now.viewport().axis();
        return new FrequencyAxis(axis.scale(), axis.lowHz(), now.facts().trueNyquistHz());
    }
}
