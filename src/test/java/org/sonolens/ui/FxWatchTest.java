package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxWatchTest {
    private static final int LIMIT_MILLIS = 50;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Uses so much processor time. */
    private static void spin(int millis) {
        long end = cpuNanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (cpuNanos() < end) {
            Thread.onSpinWait();
        }
    }

    /** What a watch says of something that is done on the FX thread while other threads want both cores. */
    private static FxWatch watched(int busyThreads, Runnable onFx) throws Exception {
        boolean[] over = {false};
        Thread[] busy = new Thread[busyThreads];
        for (int i = 0; i < busyThreads; i++) {
            busy[i] = Thread.ofPlatform().daemon().start(() -> {
                while (!over[0]) {
                    spin(5);
                    synchronized (over) {
                        over.notifyAll();
                    }
                }
            });
        }
        try (FxWatch watch = new FxWatch(LIMIT_MILLIS)) {
            watch.watch(true);
            Thread.sleep(50);
            fx(() -> {
                onFx.run();
                return true;
            });
            Thread.sleep(300);
            return watch;
        } finally {
            over[0] = true;
            for (Thread thread : busy) {
                thread.join();
            }
        }
    }

    @Test
    void computingAndSleepingOverTheLimitAreSeenAndSaidWhere() throws Exception {
        FxWatch computed = watched(0, () -> spin(70));
        assertThat(computed.overLimit()).hasSize(1);
        assertThat(computed.overLimit().getFirst().where()).contains("FxWatchTest.spin");
        FxWatch slept = watched(0, () -> {
            try {
                Thread.sleep(70);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        });
        assertThat(slept.overLimit()).hasSize(1);
        assertThat(slept.overLimit().getFirst().where()).contains("Thread.sleep");
    }

    @Test
    void turnsUnderTheLimitAreNone() throws Exception {
        FxWatch watch = watched(0, () -> spin(20));
        assertThat(watch.overLimit()).isEmpty();
        assertThat(watch.longestMillis()).isGreaterThan(10);
    }

    @Test
    void whatTheThreadWaitsForACoreIsNotItsOwnAndWhatItComputesIsSeenAllTheSame() throws Exception {
        FxWatch little = watched(12, () -> spin(0));
        assertThat(little.overLimit()).as("of a crowd that wants all cores").isEmpty();
        FxWatch much = watched(12, () -> spin(70));
        assertThat(much.overLimit()).hasSize(1);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
