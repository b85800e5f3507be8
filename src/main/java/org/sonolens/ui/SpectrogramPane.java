package org.sonolens.ui;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.LevelCode;
import org.sonolens.tile.LevelImage;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.view.Viewport;

/**
 * The spectrogram itself: asks for pictures, colours their columns as they come, and shows the best there is meanwhile.
 * FX thread only. Its pixels are on the heap and belong to no recording.
 */
final class SpectrogramPane extends Region {
    static final int BACKGROUND = 0xFF0B0C0E;
    private static final long LONGEST_HOLD_NANOS = 150_000_000;
    private static final Duration AFTER_DROP = Duration.millis(60);
    private static final byte DRAWN = 1;
    private static final byte EXACT = 2;

    private final TileService tiles;
    private final PixelSurface surface = new PixelSurface();
    private final PulsePainter pulses = new PulsePainter(this::paint);
    private final PictureColours colours = new PictureColours();
    private final WholePicture whole = new WholePicture();
    private final GrowingPicture growing = new GrowingPicture();
    private final RangeNews ranges;
    private Runnable onProgress = () -> {};
    private Consumer<Throwable> onTrouble = cause -> {};
    private @Nullable Shown shown;
    private @Nullable PictureJob job;
    private @Nullable Viewport painted;
    private long paintedId = -1;
    private byte[] columns = new byte[0];
    private boolean held;
    private boolean smooth;
    private long heldFor = -1;
    private long asked;

    SpectrogramPane(TileService tiles) {
        this.tiles = tiles;
        ranges = new RangeNews(tiles, picture -> picture == job, pulses::wake);
        getChildren().add(surface.node());
        setMinSize(50, 50);
        setAccessibleText(Words.of("picture.spectrogram"));
        setId("spectrogram");
        setFocusTraversable(false);
    }

    /** What tells the ranges and levels of its pictures. */
    RangeNews ranges() {
        return ranges;
    }

    /** Who hears that more of the picture is there. */
    void setOnProgress(Runnable heard) {
        onProgress = heard;
    }

    /** Who hears why a picture cannot be finished. */
    void setOnTrouble(Consumer<Throwable> heard) {
        onTrouble = heard;
    }

    /** Whether columns without a frame lie between their neighbours, instead of being the nearest. */
    void setSmooth(boolean wanted) {
        if (wanted != smooth) {
            smooth = wanted;
            if (shown != null) {
                begin(shown);
            }
        }
    }

    boolean isSmooth() {
        return smooth;
    }

    @Nullable
    PictureJob job() {
        return job;
    }

    /** Whether the picture is exact and its range is the one that it will keep. */
    boolean isFinal() {
        return job != null && job.isExact() && ranges.isLastToldOf(job);
    }

    /** The pixels that are shown, for tests; not a copy. */
    int[] pixels() {
        return surface.argb();
    }

    int widthPx() {
        return surface.widthPx();
    }

    int heightPx() {
        return surface.heightPx();
    }

    /** Whether every pixel shows what it will always show, for tests. */
    boolean isSettled() {
        for (byte column : columns) {
            if (column != EXACT) {
                return false;
            }
        }
        return job != null && shown != null && paintedId == shown.info().id() && colours.areOf(shown, job);
    }

    /** Device pixels a pixel of the scene has. */
    double scale() {
        return PixelSurface.scaleOf(this);
    }

    /** Shows a recording in a way; null shows nothing. The way shown already begins what is not exact anew. */
    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (next == null) {
            cancel();
            clear();
            return;
        }
        if (old == null
                || job == null
                || old.info().id() != next.info().id()
                || old.frames() != next.frames()
                || old.equals(next) && !job.isExact()
                || !old.request().equals(next.request())
                || !old.info().plan().equals(next.info().plan())) {
            begin(next);
        } else if (!colours.areOf(next, job)) {
            pulses.wake();
        }
    }

    /** In the colours of the theme, which is another now, where no picture is. */
    void restyle() {
        if (shown == null) {
            clear();
        }
    }

    void stop() {
        cancel();
        pulses.stop();
    }

    @Override
    protected void layoutChildren() {
        surface.node().relocate(0, 0);
    }

    private void clear() {
        painted = null;
        paintedId = -1;
        whole.forget();
        Arrays.fill(surface.argb(), Theme.ink().picture());
        surface.showAll();
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void begin(Shown next) {
        PictureJob before = job;
        cancel();
        boolean other = paintedId != next.info().id();
        redraw(next, other ? null : painted);
        if (!other) {
            painted = next.viewport();
        } else if (heldFor != next.info().id()) {
            heldFor = next.info().id();
            asked = System.nanoTime();
            whole.forget();
        }
        held = other;
        growing.begin();
        columns = new byte[next.viewport().widthPx()];
        PictureJob begun = tiles.picture(next.recording(), next.request().withSmooth(smooth), before, pulses::wake);
        job = begun;
        // what waits for its range to be shown at all, as the preview of the next file does, cannot wait for a worker
        ranges.tellWhen(begun.drawn(), next.range().isKnown());
        ranges.tellWhen(begun.exact(), true);
        begun.exact().whenComplete((done, failure) -> {
            if (failure instanceof CancellationException) {
                Platform.runLater(() -> beginAgain(begun));
            } else if (failure != null) {
                Platform.runLater(() -> onTrouble.accept(failure));
            }
        });
        pulses.wake();
    }

    /** A plan change that came to nothing drops what the old engine was asked for, though the picture is still wanted. */
    private void beginAgain(PictureJob dropped) {
        PauseTransition soon = new PauseTransition(AFTER_DROP);
        soon.setOnFinished(e -> {
            if (dropped == job && shown != null && !shown.recording().isClosing()) {
                begin(shown);
            }
        });
        if (dropped == job) {
            soon.play();
        }
    }

    /** Shows what is known of the next view in what is on the screen; without a place that is of another recording. */
    private void redraw(Shown next, @Nullable Viewport place) {
        Viewport viewport = next.viewport();
        int[] old = surface.argb();
        boolean resized = surface.resize(
                viewport.widthPx(),
                viewport.heightPx() * next.bands(),
                scale(),
                Theme.ink().picture());
        if (place == null || place.equals(viewport)) {
            return;
        }
        int[] source = resized ? old : surface.copy();
        PictureShift.Seen near = source.length == place.widthPx() * place.heightPx() * next.bands()
                ? new PictureShift.Seen(source, place)
                : null;
        PictureShift.redraw(
                near,
                () -> whole.seen(next, colours),
                surface.argb(),
                viewport,
                next.bands(),
                Theme.ink().picture());
        surface.showAll();
    }

    private void paint() {
        Shown now = shown;
        PictureJob picture = job;
        if (now == null || picture == null) {
            return;
        }
        if (growing.isToBeJudged(picture)) {
            ranges.tell(picture);
        }
        if (held && !(now.range().isKnown() && (picture.isDrawn() || growing.isWorthShowing(picture)))) {
            if (System.nanoTime() - asked < LONGEST_HOLD_NANOS) {
                // the picture of the file before, a moment longer, beats a flash of nothing
                pulses.wake();
                return;
            }
            Arrays.fill(surface.argb(), Theme.ink().picture());
            surface.showAll();
        }
        held = false;
        painted = now.viewport();
        paintedId = now.info().id();
        if (colours.become(now, picture)) {
            Arrays.fill(columns, (byte) 0);
        }
        paintNewColumns(picture.image());
        whole.keep(now, picture);
        onProgress.run();
    }

    private void paintNewColumns(LevelImage image) {
        int first = columns.length;
        int last = 0;
        int c = 0;
        while (c < columns.length) {
            int from = c;
            while (c < columns.length && isNew(image, c)) {
                c++;
            }
            if (c > from) {
                colours.table().paint(image, from, c, surface.argb());
                first = Math.min(first, from);
                last = c;
            } else {
                c++;
            }
        }
        if (last > 0) {
            surface.show(first, last);
        }
    }

    /** Whether a column shows more than is on the screen, which is then taken as done. */
    private boolean isNew(LevelImage image, int column) {
        byte state = image.isExact(column) ? EXACT : image.isDrawn(column) ? DRAWN : 0;
        boolean isNew = state > columns[column];
        columns[column] = state;
        return isNew;
    }

    /** Level in dBFS of the pixel at a place of the pane; NaN where there is none. */
    double levelAt(double x, double y) {
        PictureJob picture = job;
        int column = (int) Math.floor(x * scale());
        int row = (int) Math.floor(y * scale());
        if (picture == null
                || column < 0
                || row < 0
                || column >= picture.image().widthPx()
                || row >= picture.image().heightPx()
                || !picture.image().isDrawn(column)) {
            return Double.NaN;
        }
        return LevelCode.dbfs(picture.image().code(column, row));
    }
}
