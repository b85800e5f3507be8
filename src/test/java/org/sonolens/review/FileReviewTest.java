package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sonolens.view.TimeFrequencyBox;

class FileReviewTest {
    private static final Instant EARLY = Instant.parse("2024-06-21T20:00:00Z");
    private static final Instant LATE = Instant.parse("2024-06-21T21:00:00Z");
    private static final LabelledBox BOX = new LabelledBox(new TimeFrequencyBox(0, 1, 10, 20), "call");

    private static FileReview starred(Instant at) {
        return FileReview.NONE.withFlag(Optional.of(Flag.STAR)).withChanged(at);
    }

    @Test
    void aFlagATagANoteOrAWordMakesAFileReviewedAndABoxAloneDoesNot() {
        assertThat(FileReview.NONE.isReviewed()).isFalse();
        assertThat(FileReview.NONE.withBoxes(List.of(BOX)).isReviewed()).isFalse();
        assertThat(FileReview.NONE.withBoxes(List.of(BOX)).isPlain()).isFalse();
        assertThat(FileReview.NONE.withFlag(Optional.of(Flag.REJECT)).isReviewed())
                .isTrue();
        assertThat(FileReview.NONE.withTags(List.of("bat")).isReviewed()).isTrue();
        assertThat(FileReview.NONE.withNote("?").isReviewed()).isTrue();
        assertThat(FileReview.NONE.withSeen(true).isReviewed()).isTrue();
    }

    @Test
    void whatOnlyOneSideChangedStaysWhoeverWasLater() {
        FileReview mine = starred(EARLY);
        FileReview theirs = FileReview.NONE.withNote("by the other window").withChanged(LATE);
        for (FileReview merged : List.of(mine.merged(FileReview.NONE, theirs), theirs.merged(FileReview.NONE, mine))) {
            assertThat(merged.flag()).contains(Flag.STAR);
            assertThat(merged.note()).isEqualTo("by the other window");
            assertThat(merged.changed()).isEqualTo(LATE);
        }
    }

    @Test
    void whatBothChangedIsAsTheLaterOneHasIt() {
        FileReview before = FileReview.NONE.withNote("before");
        FileReview mine =
                before.withNote("mine").withFlag(Optional.of(Flag.STAR)).withChanged(EARLY);
        FileReview theirs = before.withNote("theirs").withChanged(LATE);
        assertThat(mine.merged(before, theirs).note()).isEqualTo("theirs");
        assertThat(theirs.merged(before, mine).note()).isEqualTo("theirs");
        assertThat(mine.merged(before, theirs).flag()).contains(Flag.STAR);
    }

    @Test
    void aFlagThatOneTookAwayStaysAway() {
        FileReview before = starred(EARLY);
        FileReview cleared = before.withFlag(Optional.empty()).withChanged(LATE);
        assertThat(cleared.merged(before, before).flag()).isEmpty();
        assertThat(before.merged(before, cleared).flag()).isEmpty();
    }

    @Test
    void aTagStandsOnceAndHasAName() {
        assertThat(FileReview.NONE.withTags(List.of("a", "b", "a")).tags()).containsExactly("a", "b");
        assertThatThrownBy(() -> FileReview.NONE.withTags(List.of(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
