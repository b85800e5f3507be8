package org.sonolens.tile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.recording.NeighbourScan;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.PlanChoice;

/** Makes the preview of one file; gives way to anything more urgent and begins anew later. */
final class PreviewWork extends Work {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewWork.class);

    private final Path file;
    private final long wish;
    private final Errand errand;

    /**
     * What is the same for all files of a wish.
     *
     * @param neighbours opens them
     * @param plans chooses their plans
     * @param look how they would be shown
     * @param store where previews go
     * @param isUrgent whether more urgent work waits
     * @param again queues work once more
     */
    record Errand(
            Neighbours neighbours,
            PlanChoice plans,
            PreviewLook look,
            PreviewStore store,
            BooleanSupplier isUrgent,
            java.util.function.Consumer<Work> again) {}

    PreviewWork(Path file, int order, long wish, Errand errand) {
        super(Stage.PREVIEW, order, null);
        this.file = file;
        this.wish = wish;
        this.errand = errand;
    }

    @Override
    void run() {
        if (!errand.store().isWanted(wish) || isKnown()) {
            return;
        }
        try (NeighbourScan scan = errand.neighbours().open(file, errand.plans())) {
            if (scan == null) {
                return;
            }
            PictureJob picture = new PictureJob(
                    scan.view(), scan.info().plan(), errand.look().of(scan.info()), null, never -> {}, () -> {});
            picture.look(
                    scan.spectrogram(),
                    () -> errand.isUrgent().getAsBoolean() || !errand.store().isWanted(wish));
            if (picture.isDrawn()) {
                errand.store().put(new Preview(scan.view(), picture), wish);
                return;
            }
        } catch (IOException none) {
            LOG.debug("no preview of {}", file, none);
            return;
        }
        if (errand.store().isWanted(wish)) {
            errand.again().accept(this);
        }
    }

    private boolean isKnown() {
        Preview there = errand.store().find(file);
        return there != null
                && there.picture()
                        .request()
                        .equals(errand.look().of(there.recording().info()));
    }
}
