package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class HeardTicksTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean elsewhere = new AtomicBoolean();
    private final HeardTicks ticks = new HeardTicks(() -> {
        calls.incrementAndGet();
        elsewhere.compareAndSet(false, !Platform.isFxApplicationThread());
    });

    @BeforeAll
    static void aToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private void start() {
        fx(() -> {
            ticks.start();
            ticks.start();
            return true;
        });
    }

    private void stop() {
        fx(() -> {
            ticks.stop();
            ticks.stop();
            return true;
        });
    }

    @Test
    void itCallsThirtyTimesASecondAndNoMoreOnceItIsStopped() throws Exception {
        for (int turn = 0; turn < 2; turn++) {
            int before = calls.get();
            start();
            Thread.sleep(1_000);
            stop();
            int after = calls.get();
            // fewer on a machine that has no time
            assertThat(after - before).isBetween(5, 32);
            Thread.sleep(150);
            assertThat(calls).hasValue(after);
        }
        assertThat(elsewhere).isFalse();
    }

    @Test
    void callsDoNotPileUpWhileTheToolkitIsBusy() throws Exception {
        start();
        fx(() -> {
            int before = calls.get();
            Thread.sleep(400);
            return before;
        });
        int before = calls.get();
        fx(() -> true);
        assertThat(calls.get() - before).isLessThanOrEqualTo(2);
        stop();
    }
}
