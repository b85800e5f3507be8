package org.sonolens.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.MemoryReport;
import org.sonolens.tile.PictureJob;

/** Says what the picture is, max or mean, provisional or exact, and what memory is held. FX thread only. */
final class StateLine {
    private final Session session;
    private final SpectrogramPane spectrogram;
    private final BeyondMark beyond;
    private final TopBar topBar;
    private final StatusLine status;
    private final Inspector inspector;
    private final Supplier<MemoryReport> memory;
    private final ExactPictureLog exactPictures = new ExactPictureLog();
    private @Nullable PictureJob said;
    private boolean saidExact;

    StateLine(
            Session session,
            SpectrogramPane spectrogram,
            BeyondMark beyond,
            TopBar topBar,
            StatusLine status,
            Inspector inspector,
            Supplier<MemoryReport> memory) {
        this.session = session;
        this.spectrogram = spectrogram;
        this.beyond = beyond;
        this.topBar = topBar;
        this.status = status;
        this.inspector = inspector;
        this.memory = memory;
    }

    /** More of the picture is there; only the last of it changes what is said. */
    void progressed() {
        PictureJob job = spectrogram.job();
        if (job != said || spectrogram.isFinal() != saidExact) {
            show();
        }
    }

    /** Says it anew. */
    void show() {
        Shown now = session.shown();
        PictureJob job = spectrogram.job();
        MemoryReport held = showMemory();
        said = job;
        saidExact = spectrogram.isFinal();
        topBar.showRepairs(now);
        if (now == null || job == null) {
            return;
        }
        if (saidExact) {
            beyond.exact();
            exactPictures.note(now, job, spectrogram);
        }
        status.setState(PictureState.of(now, saidExact, held));
    }

    /** Who holds how much, where it is seen. */
    MemoryReport showMemory() {
        MemoryReport held = memory.get();
        if (!inspector.foldedProperty().get()) {
            inspector.showMemory(InspectorRows.of(held));
        }
        return held;
    }
}
