package org.sonolens.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Calls some thirty times a second while something is heard. A timer of the toolkit would have it make sixty pulses a
 * second, of which most find nothing to paint and cost as much as the sound. FX thread only; never more than one call waits.
 */
final class HeardTicks {
    private static final long MILLIS_BETWEEN = 33;

    private final Runnable tick;
    private final AtomicBoolean waits = new AtomicBoolean();
    private volatile @Nullable Thread ticking;

    /** @param tick called on the FX thread */
    HeardTicks(Runnable tick) {
        this.tick = tick;
    }

    /** Begins, or goes on. */
    void start() {
        if (ticking == null) {
            Thread thread = Thread.ofVirtual().name("heard-ticks").unstarted(this::run);
            ticking = thread;
            thread.start();
        }
    }

    /** Ends: the call that waits is not made any more. Idempotent. */
    void stop() {
        Thread last = ticking;
        ticking = null;
        if (last != null) {
            last.interrupt();
        }
    }

    private void run() {
        Thread self = Thread.currentThread();
        try {
            while (ticking == self) {
                if (waits.compareAndSet(false, true)) {
                    Platform.runLater(this::call);
                }
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException stopped) {
            self.interrupt();
        }
    }

    private void call() {
        waits.set(false);
        if (ticking != null) {
            tick.run();
        }
    }
}
