package org.sonolens.ui;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.measure.Measuring;
import org.sonolens.tile.FramesTask;

/**
 * A measurement that workers make and the FX thread hears of. Made and cancelled on the FX thread; after that nothing is
 * heard of it.
 *
 * @param <T> what comes of it
 */
final class MeasureErrand<T> implements FramesTask {
    private static final long NEWS_NANOS = 100_000_000;

    private final Measuring<T> measuring;
    private final Listener<T> listener;
    private volatile boolean cancelled;
    private long lastNews = System.nanoTime();

    /** Who hears of it, on the FX thread. */
    interface Listener<T> {
        /** It goes on. @param share done, 0 to 1 */
        void progressed(double share);

        void measured(T result);

        /** Nothing comes of it now; it may be asked for again. */
        void ended();
    }

    MeasureErrand(Measuring<T> measuring, Listener<T> listener) {
        this.measuring = measuring;
        this.listener = listener;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isWanted() {
        return !cancelled;
    }

    @Override
    public boolean step(Spectrogram spectrogram, BooleanSupplier pause) throws IOException {
        boolean done = measuring.step(spectrogram, pause);
        if (!done && System.nanoTime() - lastNews > NEWS_NANOS) {
            lastNews = System.nanoTime();
            double share = measuring.doneShare();
            hear(heard -> heard.progressed(share));
        }
        return done;
    }

    @Override
    public long neededSamples() {
        return measuring.neededSamples();
    }

    @Override
    public void done() {
        T result = measuring.result();
        hear(heard -> heard.measured(result));
    }

    @Override
    public void ended() {
        hear(Listener::ended);
    }

    private void hear(Consumer<Listener<T>> news) {
        Platform.runLater(() -> {
            if (!cancelled) {
                news.accept(listener);
            }
        });
    }
}
