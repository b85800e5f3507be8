package org.sonolens.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Turns any number of "something changed" from any thread into at most one paint a pulse, and none while nothing changes:
 * the timer stops itself. Made on the FX thread.
 */
final class PulsePainter {
    private static final int IDLE_PULSES = 3;

    private final Runnable paint;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final AtomicBoolean awake = new AtomicBoolean();
    private int idle;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    PulsePainter(Runnable paint) {
        this.paint = paint;
    }

    /** Asks for a paint at the next pulse. Thread-safe, returns at once. */
    void wake() {
        dirty.set(true);
        if (awake.compareAndSet(false, true)) {
            if (Platform.isFxApplicationThread()) {
                timer.start();
            } else {
                Platform.runLater(timer::start);
            }
        }
    }

    /** Stops for good. */
    void stop() {
        timer.stop();
    }

    private void pulse() {
        if (dirty.compareAndSet(true, false)) {
            idle = 0;
            paint.run();
        } else if (++idle > IDLE_PULSES) {
            idle = 0;
            timer.stop();
            awake.set(false);
            if (dirty.get()) {
                wake();
            }
        }
    }
}
