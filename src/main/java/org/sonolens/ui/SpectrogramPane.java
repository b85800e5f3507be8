package org.sonolens.ui;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.LevelCode;
import org.sonolens.tile.ColourTable;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Viewport;

/**
 * The spectrogram itself: asks for pictures, colours their columns as they come, and shows the best there is meanwhile.
 * FX thread only. Its pixels are on the heap and belong to no recording.
 */
final class SpectrogramPane extends Region {
    static final int BACKGROUND = 0xFF0B0C0E;
    private static final long LONGEST_HOLD_NANOS = 150_000_000;

    private final TileService tiles;
    private final PixelSurface surface = new PixelSurface();
    private final PulsePainter pulses = new PulsePainter(this::paint);
    private BiConsumer<PictureJob, LevelRange> onRange = (job, range) -> {};
    private Consumer<LevelCounts> onCounts = counts -> {};
    private Runnable onProgress = () -> {};
    private @Nullable Shown shown;
    private @Nullable PictureJob job;
    private @Nullable Viewport painted;
    private @Nullable ColourTable colours;
    private @Nullable Palette coloursOf;
    private @Nullable LevelRange coloursAt;
    private byte[] columns = new byte[0];
    private boolean fresh;
    private long asked;

    SpectrogramPane(TileService tiles) {
        this.tiles = tiles;
        getChildren().add(surface.node());
        setMinSize(50, 50);
        setAccessibleText("Spectrogram");
        setFocusTraversable(false);
    }

    /** Who hears the automatic range of a picture, once drawn and once exact. */
    void setOnRange(BiConsumer<PictureJob, LevelRange> heard) {
        onRange = heard;
    }

    /** Who hears how often each level is on the picture. */
    void setOnCounts(Consumer<LevelCounts> heard) {
        onCounts = heard;
    }

    /** Who hears that more of the picture is there. */
    void setOnProgress(Runnable heard) {
        onProgress = heard;
    }

    @Nullable
    PictureJob job() {
        return job;
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

    /** Device pixels a pixel of the scene has. */
    double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    /** Shows a recording in a way; null shows nothing. The way shown already begins what is not exact anew. */
    void show(@Nullable Shown next) {
        Shown old = shown;
        shown = next;
        if (next == null) {
            cancel();
            painted = null;
            Arrays.fill(surface.argb(), BACKGROUND);
            surface.showAll();
            return;
        }
        boolean otherRecording =
                old == null || painted == null || old.info().id() != next.info().id();
        if (old == null
                || otherRecording
                || old.equals(next) && job != null && !job.isExact()
                || !old.request().equals(next.request())
                || !old.info().plan().equals(next.info().plan())) {
            begin(next, otherRecording);
        } else {
            recolourIfNeeded(next);
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

    private void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void begin(Shown next, boolean otherRecording) {
        Viewport viewport = next.viewport();
        PictureJob before = job;
        cancel();
        int[] old = surface.argb();
        boolean sameSize = !surface.resize(
                viewport.widthPx(), viewport.heightPx() * next.bands(), scale(), BACKGROUND);
        if (!otherRecording && painted != null && !painted.equals(viewport)) {
            int[] source = sameSize ? old.clone() : old;
            if (source.length == painted.widthPx() * painted.heightPx() * next.bands()) {
                PictureShift.redraw(source, painted, surface.argb(), viewport, next.bands(), BACKGROUND);
                surface.showAll();
            }
        }
        if (!otherRecording) {
            painted = viewport;
        }
        fresh = otherRecording;
        asked = System.nanoTime();
        columns = new byte[viewport.widthPx()];
        PictureJob begun = tiles.picture(next.recording(), next.request(), before, pulses::wake);
        job = begun;
        begun.drawn().thenAccept(this::tellRange);
        begun.exact().thenAccept(this::tellRange);
        pulses.wake();
    }

    /** Called on a worker, or at once when the picture was known. */
    private void tellRange(PictureJob done) {
        LevelRange range = done.autoRange();
        LevelCounts counts = LevelCounts.of(done.histogram());
        Platform.runLater(() -> {
            if (done == job) {
                onRange.accept(done, range);
                onCounts.accept(counts);
                pulses.wake();
            }
        });
    }

    private void recolourIfNeeded(Shown next) {
        PictureJob now = job;
        if (now != null && !next.range().at(now.framesPerColumn()).equals(coloursAt) || next.palette() != coloursOf) {
            Arrays.fill(columns, (byte) 0);
            pulses.wake();
        }
    }

    private void paint() {
        Shown now = shown;
        PictureJob picture = job;
        if (now == null || picture == null) {
            return;
        }
        boolean ready = now.range().isKnown() && picture.isDrawn();
        if (fresh && !ready) {
            if (System.nanoTime() - asked < LONGEST_HOLD_NANOS) {
                pulses.wake();
                return;
            }
            Arrays.fill(surface.argb(), BACKGROUND);
            surface.showAll();
        }
        fresh = false;
        painted = now.viewport();
        LevelRange range = now.range().at(picture.framesPerColumn());
        if (colours == null || now.palette() != coloursOf || !range.equals(coloursAt)) {
            colours = new ColourTable(now.palette(), range);
            coloursOf = now.palette();
            coloursAt = range;
            Arrays.fill(columns, (byte) 0);
        }
        paintNewColumns(picture, colours);
        onProgress.run();
    }

    private void paintNewColumns(PictureJob picture, ColourTable table) {
        int first = columns.length;
        int last = -1;
        for (int c = 0; c < columns.length; c++) {
            byte state = (byte) (picture.image().isExact(c) ? 2 : picture.image().isDrawn(c) ? 1 : 0);
            if (state > columns[c]) {
                columns[c] = state;
                table.paint(picture.image(), c, c + 1, surface.argb());
                first = Math.min(first, c);
                last = c;
            }
        }
        if (last >= 0) {
            surface.show(first, last + 1);
        }
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
