package org.sonolens.tile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.recording.NeighbourScan;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.PlanChoice;

/** Makes the preview of one file; gives way to anything more urgent and begins anew later. */
final class PreviewWork extends Work {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewWork.class);

    private final Path file;
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
     * @param made told on a worker of each preview that is there now
     */
    record Errand(
            Neighbours neighbours,
            PlanChoice plans,
            PreviewLook look,
            PreviewStore store,
            BooleanSupplier isUrgent,
            Consumer<Work> again,
            Consumer<Path> made) {}

    PreviewWork(Path file, int order, Errand errand) {
        super(Stage.PREVIEW, order, null);
        this.file = file;
        this.errand = errand;
    }

    @Override
    boolean isDropped() {
        return !errand.store().isWanted(file);
    }

    @Override
    void run() {
        PreviewStore store = errand.store();
        if (!store.isWanted(file) || isKnown() || !store.begins(file)) {
            return;
        }
        boolean made;
        try {
            made = make();
        } catch (IOException none) {
            LOG.debug("no preview of {}", file, none);
            return;
        } finally {
            store.ended(file);
        }
        if (made) {
            errand.made().accept(file);
        } else if (store.isWanted(file)) {
            errand.again().accept(this);
        }
    }

    /** Says whether it is there now or never will be; false when it gave way. */
    private boolean make() throws IOException {
        try (NeighbourScan scan = errand.neighbours().open(file, errand.plans())) {
            if (scan == null) {
                return true;
            }
            PictureJob picture = new PictureJob(
                    scan.view(), scan.info().plan(), errand.look().of(scan.info()), null, never -> {}, () -> {});
            picture.look(
                    scan.spectrogram(),
                    () -> errand.isUrgent().getAsBoolean() || !errand.store().isWanted(file));
            if (picture.isDrawn()) {
                errand.store().put(new Preview(scan.view(), picture));
            }
            return picture.isDrawn();
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
