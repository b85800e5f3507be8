package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory history = new UndoHistory();
    private final List<String> done = new ArrayList<>();

    private void step(String name) {
        done.add(name);
        history.did(new UndoHistory.Step(name, () -> done.remove(name), () -> done.add(name)));
    }

    @Test
    void stepsAreUndoneFromTheLastAndDoneAgainFromTheLastUndone() {
        step("a");
        step("b");
        assertThat(history.undo()).contains("b");
        assertThat(history.undo()).contains("a");
        assertThat(history.undo()).isEmpty();
        assertThat(done).isEmpty();
        assertThat(history.redo()).contains("a");
        assertThat(history.redo()).contains("b");
        assertThat(history.redo()).isEmpty();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void whatWasUndoneIsForgottenOnceSomethingElseIsDone() {
        step("a");
        history.undo();
        step("b");
        assertThat(history.redo()).isEmpty();
        assertThat(done).containsExactly("b");
    }

    @Test
    void theOldestOfVeryManyStepsAreForgotten() {
        for (int i = 0; i < 600; i++) {
            step("" + i);
        }
        int undone = 0;
        while (history.undo().isPresent()) {
            undone++;
        }
        assertThat(undone).isEqualTo(500);
        assertThat(done).hasSize(100);
    }
}
