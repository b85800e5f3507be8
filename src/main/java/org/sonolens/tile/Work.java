package org.sonolens.tile;

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
        WAVEFORM_EXACT
    }

    private final Stage stage;
    private final int order;
    private long number;

    Work(Stage stage, int order) {
        this.stage = stage;
        this.order = order;
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
