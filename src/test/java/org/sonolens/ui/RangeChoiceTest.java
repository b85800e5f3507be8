package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sonolens.view.LevelRange;

class RangeChoiceTest {
    private static final LevelRange PROVISIONAL = new LevelRange(-80, -30);

    private final RangeChoice seen = RangeChoice.UNKNOWN.seen(PROVISIONAL, 16, false);

    @Test
    void nothingIsKnownBeforeAPictureWasSeen() {
        assertThat(RangeChoice.UNKNOWN.isKnown()).isFalse();
        assertThat(seen.isKnown()).isTrue();
        assertThat(seen.at(16)).isEqualTo(PROVISIONAL);
    }

    @Test
    void itMovesOnceWhenThePictureIsExactAndByFiveAtMost() {
        RangeChoice refined = seen.seen(new LevelRange(-60, -35), 16, true);
        assertThat(refined.base()).isEqualTo(new LevelRange(-75, -35));
        assertThat(refined.seen(new LevelRange(-40, -5), 16, true))
                .as("and never again")
                .isEqualTo(refined);
    }

    @Test
    void anotherProvisionalPictureOrOneOfAnotherZoomMovesNothing() {
        assertThat(seen.seen(new LevelRange(-60, -35), 16, false)).isEqualTo(seen);
        assertThat(seen.seen(new LevelRange(-60, -35), 4, true)).isEqualTo(seen);
    }

    @Test
    void theFloorFollowsTheRiseOfPoolingAndTheCeilingStays() {
        assertThat(seen.at(1)).isEqualTo(new LevelRange(-86, -30));
        assertThat(seen.at(64)).isEqualTo(new LevelRange(-78, -30));
    }

    @Test
    void byHandIsKeptAtEveryZoom() {
        RangeChoice byHand = seen.byHand(new LevelRange(-50, -10));
        assertThat(byHand.auto()).isFalse();
        assertThat(byHand.at(1)).isEqualTo(new LevelRange(-50, -10));
        assertThat(byHand.at(64)).isEqualTo(new LevelRange(-50, -10));
        assertThat(byHand.seen(PROVISIONAL, 16, true)).isEqualTo(byHand);
    }

    @Test
    void theLockKeepsWhatIsOnTheScreen() {
        RangeChoice locked = seen.locked(true, new LevelRange(-86, -30));
        assertThat(locked.at(16)).isEqualTo(new LevelRange(-86, -30));
        assertThat(locked.carried()).isEqualTo(locked);
        assertThat(locked.underAnotherPlan()).isEqualTo(locked);
        assertThat(seen.carried()).isEqualTo(RangeChoice.UNKNOWN);
    }

    @Test
    void autoAgainFollowsTheNextPicture() {
        RangeChoice again = seen.byHand(new LevelRange(-50, -10)).automatic().seen(PROVISIONAL, 4, true);
        assertThat(again.auto()).isTrue();
        assertThat(again.at(4)).isEqualTo(PROVISIONAL);
    }
}
