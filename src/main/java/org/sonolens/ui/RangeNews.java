package org.sonolens.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.view.LevelHistogram;
import org.sonolens.view.LevelRange;

/**
 * Counts the levels of pictures and tells of each the automatic range, once drawn and once exact. FX thread only, except
 * where a method says otherwise.
 */
final class RangeNews {
    private final TileService tiles;
    private final Predicate<PictureJob> isWanted;
    private final Runnable told;
    private BiConsumer<PictureJob, LevelRange> onRange = (job, range) -> {};
    private Consumer<LevelCounts> onCounts = counts -> {};
    /** Whose last range was told. */
    private @Nullable PictureJob last;

    /**
     * @param isWanted asked on the FX thread before a picture's range is told
     * @param told runs after
     */
    RangeNews(TileService tiles, Predicate<PictureJob> isWanted, Runnable told) {
        this.tiles = tiles;
        this.isWanted = isWanted;
        this.told = told;
    }

    /** Who hears the automatic range of a picture, once drawn and once exact. */
    void setOnRange(BiConsumer<PictureJob, LevelRange> heard) {
        onRange = heard;
    }

    /** Who hears how often each level is on the picture. */
    void setOnCounts(Consumer<LevelCounts> heard) {
        onCounts = heard;
    }

    /** Whether the range that a picture will keep was told. */
    boolean isLastToldOf(PictureJob picture) {
        return picture == last;
    }

    /** Counts the levels of a picture on a worker, also of one that was known: that takes half a frame's time. */
    void tellWhen(CompletableFuture<PictureJob> done, boolean hasTime) {
        boolean known = hasTime && done.isDone();
        done.thenAccept(picture -> {
            if (known) {
                tiles.aside(picture, () -> tell(picture));
            } else {
                tell(picture);
            }
        });
    }

    /** Called on a worker, or at once for a picture that was known and has no time. */
    void tell(PictureJob done) {
        boolean isLast = done.isExact();
        LevelHistogram histogram = done.histogram();
        LevelRange range = done.autoRange(histogram);
        LevelCounts counts = LevelCounts.of(histogram);
        Platform.runLater(() -> {
            if (isWanted.test(done)) {
                onRange.accept(done, range);
                onCounts.accept(counts);
                last = isLast ? done : last;
                told.run();
            }
        });
    }
}
