package org.sonolens.tile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The work that waits for samples of recordings that are still being decoded. Thread-safe; looked through by workers. */
final class PostponedWork {
    private static final long LOOK_NANOS = 30_000_000;

    private final List<Postponed> waiting = new ArrayList<>();
    private long nextLook = System.nanoTime();

    synchronized void add(Postponed later) {
        waiting.add(later);
    }

    /** How many pieces wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Hands over what can be done by now; looks at most every 30 ms, else returns at once. */
    void release(Consumer<Work> queue) {
        List<Work> due = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            if (waiting.isEmpty() || now - nextLook < 0) {
                return;
            }
            nextLook = now + LOOK_NANOS;
            for (Iterator<Postponed> each = waiting.iterator(); each.hasNext(); ) {
                Postponed later = each.next();
                if (later.isDue()) {
                    each.remove();
                    due.add(later.work());
                }
            }
        }
        due.forEach(queue);
    }

    synchronized void clear() {
        waiting.clear();
    }
}
