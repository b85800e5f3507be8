package org.sonolens.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.MemoryReport;
import org.sonolens.tile.PictureJob;

/** Says what the picture is, max or mean, provisional or exact, and what memory is held. FX thread only. */
final class StateLine {
    private static final long MIB = 1 << 20;

    private final Session session;
    private final SpectrogramPane spectrogram;
    private final BeyondMark beyond;
    private final StatusLine status;
    private final Inspector inspector;
    private final Supplier<MemoryReport> memory;
    private @Nullable PictureJob said;
    private boolean saidExact;

    StateLine(
            Session session,
            SpectrogramPane spectrogram,
            BeyondMark beyond,
            StatusLine status,
            Inspector inspector,
            Supplier<MemoryReport> memory) {
        this.session = session;
        this.spectrogram = spectrogram;
        this.beyond = beyond;
        this.status = status;
        this.inspector = inspector;
        this.memory = memory;
    }

    /** More of the picture is there; only the last of it changes what is said. */
    void progressed() {
        PictureJob job = spectrogram.job();
        if (job != said || job != null && job.isExact() != saidExact) {
            show();
        }
    }

    /** Says it anew. */
    void show() {
        Shown now = session.shown();
        PictureJob job = spectrogram.job();
        MemoryReport held = showMemory();
        said = job;
        saidExact = job != null && job.isExact();
        if (now == null || job == null) {
            return;
        }
        if (saidExact) {
            beyond.exact();
        }
        status.setState(List.of(
                now.statistic().label(),
                saidExact ? "exact" : "provisional",
                String.format(
                        Locale.ROOT,
                        "native %d of %d MiB",
                        Math.ceilDiv(held.reservedBytes(), MIB),
                        held.budgetBytes() / MIB)));
    }

    /** What is known of the recording, where it is seen. */
    void showRecording(Shown now) {
        if (!inspector.foldedProperty().get()) {
            inspector.showRecording(InspectorRows.of(now));
        }
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
