package org.sonolens.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseSequenceTest {
    private final CloseSequence closing = new CloseSequence("bat.wav");
    private final List<String> done = new ArrayList<>();

    @Test
    void runsTheStepsInReverseOrderAndAddsUpTheirBytes() {
        add("source closed", 1);
        add("waveform cleared", 20);
        add("engine freed", 300);
        CloseReport report = closing.close();
        assertThat(done).containsExactly("engine freed", "waveform cleared", "source closed");
        assertThat(report.bytesFreed()).isEqualTo(321);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void aSecondCloseDoesNothingMore() {
        add("engine freed", 300);
        closing.close();
        CloseReport again = closing.close();
        assertThat(done).containsExactly("engine freed");
        assertThat(again.bytesFreed()).isZero();
        assertThat(again.complete()).isTrue();
    }

    @Test
    void aStepThatFailsIsLoggedWithItsCauseAndTheRestStillRuns() {
        IOException broken = new IOException("disk gone");
        add("source closed", 1);
        closing.add("waveform cleared", () -> {
            throw broken;
        });
        add("engine freed", 300);
        try (LogLines log = LogLines.listen()) {
            CloseReport report = closing.close();
            assertThat(done).containsExactly("engine freed", "source closed");
            assertThat(report.bytesFreed()).isEqualTo(301);
            assertThat(report.failures()).containsExactly(broken);
            assertThat(log.warnings()).singleElement().asString().contains("bat.wav", "waveform cleared");
            assertThat(log.warningCauses()).containsExactly(broken);
        }
    }

    @Test
    void evenAnErrorDoesNotKeepTheRestFromBeingFreed() {
        add("source closed", 1);
        closing.add("caches emptied", () -> {
            throw new InternalError("thrown by the test");
        });
        add("engine freed", 300);
        CloseReport report = closing.close();
        assertThat(done).containsExactly("engine freed", "source closed");
        assertThat(report.failures()).hasSize(1);
    }

    @Test
    void aRetryRunsOnlyWhatFailed() {
        List<String> tries = new ArrayList<>();
        add("source closed", 1);
        closing.add("waveform cleared", () -> {
            tries.add("try");
            if (tries.size() == 1) {
                throw new IllegalStateException("busy");
            }
            return 20;
        });
        add("engine freed", 300);
        closing.close();
        CloseReport retry = closing.close();
        assertThat(retry.complete()).isTrue();
        assertThat(retry.bytesFreed()).isEqualTo(20);
        assertThat(tries).hasSize(2);
        assertThat(done).containsExactly("engine freed", "source closed");
        assertThat(closing.close().bytesFreed()).isZero();
        assertThat(tries).hasSize(2);
    }

    @Test
    void aReplacedStepKeepsItsPlaceInTheOrder() {
        add("source closed", 1);
        add("engine freed", 300);
        add("waveform cleared", 20);
        closing.replace("engine freed", () -> {
            done.add("new engine freed");
            return 7;
        });
        assertThat(closing.close().bytesFreed()).isEqualTo(28);
        assertThat(done).containsExactly("waveform cleared", "new engine freed", "source closed");
    }

    @Test
    void eachStepIsOneLineOfTheLogWithOwnerAndBytes() {
        add("source closed", 1);
        add("engine freed", 300);
        try (LogLines log = LogLines.listen()) {
            closing.close();
            assertThat(log.all())
                    .containsExactly("bat.wav: engine freed, 300 bytes", "bat.wav: source closed, 1 bytes");
        }
    }

    private void add(String what, long bytes) {
        closing.add(what, () -> {
            done.add(what);
            return bytes;
        });
    }
}
