package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionSearchTest {
    private static final List<Action> TABLE = Stream.of(
                    "Next file",
                    "Previous file",
                    "Next palette",
                    "Lock or free the range",
                    "Next frequency scale",
                    "Zoom to the selection",
                    "Save the picture",
                    "Palette magma")
            .map(title -> new Action(title, title, List.of(), () -> {}))
            .toList();

    private static List<String> found(String typed) {
        return ActionSearch.found(TABLE, typed).stream().map(Action::title).toList();
    }

    @Test
    void nothingTypedFindsAllInTheOrderOfTheTable() {
        assertThat(ActionSearch.found(TABLE, "  ")).isEqualTo(TABLE);
    }

    @Test
    void wordsMayComeInAnyOrderAndInAnyCase() {
        assertThat(found("file next").getFirst()).isEqualTo("Next file");
        assertThat(found("SCALE freq").getFirst()).isEqualTo("Next frequency scale");
        assertThat(found("selection zoom")).containsExactly("Zoom to the selection");
    }

    @Test
    void theStartOfTheTitleCountsMoreThanAWordAndThatMoreThanAPart() {
        assertThat(found("pal")).containsExactly("Palette magma", "Next palette");
        assertThat(found("ang").getFirst()).isEqualTo("Lock or free the range");
    }

    @Test
    void lettersInTheirOrderAreEnoughWhenTheFirstBeginsAWord() {
        assertThat(found("svpct")).containsExactly("Save the picture");
        assertThat(found("avpct")).isEmpty();
    }

    @Test
    void everyWordMustFit() {
        assertThat(found("next elephant")).isEmpty();
    }
}
