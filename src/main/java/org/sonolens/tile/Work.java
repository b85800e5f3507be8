package org.sonolens.tile;

import org.jspecify.annotations.Nullable;
import org.sonolens.recording.RecordingView;

/**
 * One small piece of work in the queue of {@link TileService}; lower stages go first, then lower orders, then the older.
 */
abstract class Work implements Comparable<Work> {
    /** What is done first. */
    enum Stage {
        PROVISIONAL,
        WAVEFORM_GLANCE,
        SAMPLES,
        EXACT,
        WAVEFORM_FILL,
        WAVEFORM_EXACT,
        MEASURE,
        MARGIN,
        PREVIEW
    }

    private final Stage stage;
    private final int order;
    private final @Nullable RecordingView recording;
    private long number;

    /** @param recording that it borrows from, or null */
    Work(Stage stage, int order, @Nullable RecordingView recording) {
        this.stage = stage;
        this.order = order;
        this.recording = recording;
    }

    /** Whether its recording is being closed, so that it should end within 10 ms. */
    final boolean isStale() {
        return recording != null && recording.isClosing();
    }

    /** Whether nobody wants it any more, so that it may leave the queue undone. */
    boolean isDropped() {
        return false;
    }

    final Stage stage() {
        return stage;
    }

    final void number(long queued) {
        number = queued;
    }

    /** Does it, or drops it when nobody wants it any more. On a worker thread. */
    abstract void run();

    @Override
    public final int compareTo(Work other) {
        int byStage = stage.compareTo(other.stage);
        if (byStage != 0) {
            return byStage;
        }
        int byOrder = Integer.compare(order, other.order);
        return byOrder != 0 ? byOrder : Long.compare(number, other.number);
    }
}
