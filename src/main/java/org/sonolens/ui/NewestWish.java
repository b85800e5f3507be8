package org.sonolens.ui;

import org.jspecify.annotations.Nullable;

/**
 * The newest of what is wanted, for a thread that looks after one wish at a time and asks now and then whether it still is
 * the newest; those that were overtaken are forgotten. Thread-safe; only {@link #take} waits. Owned by whoever owns that
 * thread, which ends once this is closed.
 */
final class NewestWish<T> implements AutoCloseable {
    private @Nullable T newest;
    private boolean isTaken = true;
    private boolean closed;

    /** Wants this and nothing else from now on; null for nothing. */
    synchronized void put(@Nullable T wish) {
        newest = closed ? null : wish;
        isTaken = wish == null;
        notifyAll();
    }

    /** Waits for a wish that nobody took yet. @return null once this is closed */
    synchronized @Nullable T take() {
        try {
            while (isTaken && !closed) {
                wait();
            }
        } catch (InterruptedException nobodyDoesThis) {
            closed = true;
        }
        isTaken = true;
        return closed ? null : newest;
    }

    /** Whether no other was put since, and this is not closed. */
    synchronized boolean isWanted(T wish) {
        return wish == newest && !closed;
    }

    /** Nothing is wanted any more. Idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        newest = null;
        notifyAll();
    }
}
