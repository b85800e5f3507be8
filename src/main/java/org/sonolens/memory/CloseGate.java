package org.sonolens.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets borrowers in until the owner shuts it, then waits for the last of them to leave. Thread-safe. Owned by what it
 * guards; needs no close of its own.
 */
public final class CloseGate {
    private final String resource;
    private int inside;
    private volatile boolean shut;

    public CloseGate(String resource) {
        this.resource = resource;
    }

    /** A lease, or null once the owner has begun to close. Never blocks. Whoever calls this closes it. */
    public synchronized @Nullable Lease tryEnter() {
        if (shut) {
            return null;
        }
        inside++;
        return new Lease(this);
    }

    /** Whether the owner waits for borrowers to leave; they ask at least every 10 ms and leave early. */
    public boolean isShut() {
        return shut;
    }

    /** Refuses new borrowers from now on. Idempotent, never blocks. */
    public synchronized void shut() {
        shut = true;
    }

    /**
     * Refuses new borrowers and waits for those inside. Idempotent: a second call waits again.
     *
     * @return false when the wait ran out; the gate stays shut
     */
    public synchronized boolean shutAndDrain(Duration patience) throws InterruptedException {
        shut = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (inside > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    private synchronized void leave() {
        inside--;
        if (inside == 0) {
            notifyAll();
        }
    }

    @Override
    public synchronized String toString() {
        return resource + " [borrowers " + inside + (shut ? ", shut]" : "]");
    }

    /** The right to touch the resource for one small piece of work, on one thread. */
    public static final class Lease implements AutoCloseable {
        private final CloseGate gate;
        private boolean returned;

        private Lease(CloseGate gate) {
            this.gate = gate;
        }

        /** Whether the owner waits: stop early. */
        public boolean unwanted() {
            return gate.isShut();
        }

        /** Gives the right back. Idempotent. */
        @Override
        public void close() {
            if (!returned) {
                returned = true;
                gate.leave();
            }
        }
    }
}
