package org.sonolens.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Recordings that were replaced but could not be freed, because a borrower hangs in a read or a step failed. A waiting
 * thread frees each as soon as its last borrower leaves. Thread-safe.
 */
final class OverdueCloses {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final List<Recording> waiting = new ArrayList<>();

    synchronized void add(Recording recording) {
        waiting.add(recording);
        // a daemon: a read that never ends must not keep the process
        Thread.ofPlatform().daemon().name("closing " + recording.info().name()).start(() -> {
            try {
                if (recording.drain(FOREVER)) {
                    finish(recording);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Tries once more what failed before. */
    synchronized void retry() throws InterruptedException {
        for (Recording recording : List.copyOf(waiting)) {
            if (recording.drain(Duration.ZERO)) {
                finish(recording);
            }
        }
    }

    synchronized List<String> names() {
        return waiting.stream().map(r -> r.info().name()).toList();
    }

    /** Waits until none is left; false when the wait ran out. */
    synchronized boolean await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!waiting.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            retry();
            wait(Math.min(left, 50));
        }
        return true;
    }

    private synchronized void finish(Recording recording) {
        if (waiting.contains(recording) && recording.free().complete()) {
            waiting.remove(recording);
            notifyAll();
        }
    }
}
