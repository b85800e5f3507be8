package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory history = new UndoHistory();
    private final List<String> seen = new ArrayList<>();

    private UndoHistory.Step step(String title) {
        return new UndoHistory.Step(title, () -> seen.add("undo " + title), () -> seen.add("redo " + title));
    }

    @Test
    void stepsAreUndoneFromTheLastOnAndDoneAgainInTheirOrder() {
        history.did(step("a"));
        history.did(step("b"));
        assertThat(history.undo().orElseThrow().title()).isEqualTo("b");
        assertThat(history.undo().orElseThrow().title()).isEqualTo("a");
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo().orElseThrow().title()).isEqualTo("a");
        assertThat(history.redo().orElseThrow().title()).isEqualTo("b");
        assertThat(history.redo()).isEmpty();
        assertThat(seen).containsExactly("undo b", "undo a", "redo a", "redo b");
    }

    @Test
    void whatIsDoneAnewForgetsWhatWasUndone() {
        history.did(step("a"));
        history.undo();
        history.did(step("b"));
        assertThat(history.redo()).isEmpty();
        assertThat(history.undo().orElseThrow().title()).isEqualTo("b");
    }

    @Test
    void whatGoesOnTakesThePlaceOfTheLast() {
        history.did(step("a"));
        history.did(step("b"));
        history.wentOn(step("b, further"));
        assertThat(history.last().title()).isEqualTo("b, further");
        history.undo();
        assertThat(history.last().title()).isEqualTo("a");
    }

    @Test
    void theOldestOfVeryManyStepsAreForgotten() {
        for (int i = 0; i < 600; i++) {
            history.did(step("" + i));
        }
        int undone = 0;
        while (history.undo().isPresent()) {
            undone++;
        }
        assertThat(undone).isEqualTo(500);
        assertThat(seen.getLast()).isEqualTo("undo 100");
    }
}
