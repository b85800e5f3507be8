package org.sonolens.ui;

import java.util.function.Function;
import org.sonolens.view.Viewport;

/** Looks at other parts by the wheel: turns that follow each other are one step to go back. FX thread only. */
final class WheelTurns {
    private static final long ONE_TURN_NANOS = 600_000_000;

    private final Session session;
    private long lastNanos = System.nanoTime() - ONE_TURN_NANOS;

    WheelTurns(Session session) {
        this.session = session;
    }

    void turn(Function<Shown, Viewport> step) {
        session.change(now -> {
            Viewport next = step.apply(now);
            if (next.equals(now.viewport())) {
                return now;
            }
            boolean goesOn = System.nanoTime() - lastNanos < ONE_TURN_NANOS;
            lastNanos = System.nanoTime();
            return goesOn ? now.withViewport(next) : now.goTo(next);
        });
    }
}
