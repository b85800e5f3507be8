package org.sonolens.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Tells who goes to a file from who holds the key down and passes it. FX thread only. */
final class Passing {
    /** Steps that follow each other this fast pass what they come to. */
    private static final long HURRY_NANOS = 200_000_000;

    private static final Duration REST = Duration.millis(120);

    private final PauseTransition rest = new PauseTransition(REST);
    private long steppedNanos = System.nanoTime() - HURRY_NANOS;

    /** A step is made: whether it follows the one before in a hurry. What waited for a rest is dropped. */
    boolean hurries() {
        long now = System.nanoTime();
        boolean hurries = now - steppedNanos < HURRY_NANOS;
        steppedNanos = now;
        rest.stop();
        return hurries;
    }

    /** Runs a task once no step was made for a moment. */
    void onRest(Runnable task) {
        rest.setOnFinished(e -> task.run());
        rest.playFromStart();
    }
}
