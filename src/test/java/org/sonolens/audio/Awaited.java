package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for what other threads and processes do. */
final class Awaited {
    private Awaited() {}

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns once it holds; fails after ten seconds. */
    static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }
}
