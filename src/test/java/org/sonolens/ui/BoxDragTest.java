package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

class BoxDragTest {
    private static final long FRAMES = 100_000;
    private static final double REACH = 5;
    private static final Viewport VIEW =
            Viewport.whole(FRAMES, new FrequencyAxis(FrequencyScale.LINEAR, 0, 20_000), 1000, 400);
    /** From x 200 to 300 and from y 100 to 200. */
    private static final SelectionBox BOX = new SelectionBox(new TimeSpan(20_000, 30_000), 10_000, 15_000);

    private static BoxDrag at(double x, double y) {
        return BoxDrag.at(VIEW, BOX, x, y, REACH);
    }

    @Test
    void aPressOutsideTakesHoldOfNothing() {
        assertThat(at(190, 150)).isNull();
        assertThat(at(250, 206)).isNull();
    }

    @Test
    void theInsideMovesAllOfIt() {
        SelectionBox moved = at(250, 150).to(260, 130, FRAMES);
        assertThat(moved.span()).isEqualTo(new TimeSpan(21_000, 31_000));
        assertThat(moved.lowHz()).isCloseTo(11_000, within(1e-6));
        assertThat(moved.highHz()).isCloseTo(16_000, within(1e-6));
    }

    @Test
    void itStaysInTheRecordingAndOnTheAxisAndKeepsItsSize() {
        SelectionBox early = at(250, 150).to(-900, -900, FRAMES);
        assertThat(early.span()).isEqualTo(new TimeSpan(0, 10_000));
        assertThat(early.highHz()).isEqualTo(20_000);
        assertThat(early.lowHz()).isCloseTo(15_000, within(1e-6));
        SelectionBox late = at(250, 150).to(5_000, 5_000, FRAMES);
        assertThat(late.span()).isEqualTo(new TimeSpan(90_000, 100_000));
        assertThat(late.lowHz()).isZero();
    }

    @Test
    void anEdgeMovesAloneAndTheOthersStayToTheLastDigit() {
        SelectionBox wider = at(301, 150).to(351, 170, FRAMES);
        assertThat(wider.span()).isEqualTo(new TimeSpan(20_000, 35_000));
        assertThat(wider.lowHz()).isEqualTo(10_000);
        assertThat(wider.highHz()).isEqualTo(15_000);
        SelectionBox higher = at(250, 99).to(280, 59, FRAMES);
        assertThat(higher.span()).isEqualTo(BOX.span());
        assertThat(higher.highHz()).isCloseTo(17_000, within(1e-6));
        assertThat(higher.lowHz()).isEqualTo(10_000);
    }

    @Test
    void aCornerMovesTwoEdges() {
        SelectionBox changed = at(200, 200).to(210, 220, FRAMES);
        assertThat(changed.span()).isEqualTo(new TimeSpan(21_000, 30_000));
        assertThat(changed.lowHz()).isCloseTo(9_000, within(1e-6));
        assertThat(changed.highHz()).isEqualTo(15_000);
    }

    @Test
    void anEdgeNeverCrossesTheOther() {
        assertThat(at(200, 150).to(900, 150, FRAMES).span()).isEqualTo(new TimeSpan(29_800, 30_000));
        SelectionBox flat = at(250, 200).to(250, -300, FRAMES);
        assertThat(flat.lowHz()).isLessThan(flat.highHz());
    }

    @Test
    void arrowsMoveAPixelAndWithShiftTheRightAndTheUpperEdge() {
        assertThat(BoxDrag.whole(VIEW, BOX).to(1, 0, FRAMES).span()).isEqualTo(new TimeSpan(20_100, 30_100));
        assertThat(BoxDrag.edges(VIEW, BOX, true).to(-1, 0, FRAMES).span()).isEqualTo(new TimeSpan(20_000, 29_900));
        SelectionBox raised = BoxDrag.edges(VIEW, BOX, false).to(0, -1, FRAMES);
        assertThat(raised.highHz()).isCloseTo(15_050, within(1e-6));
        assertThat(raised.span()).isEqualTo(BOX.span());
    }
}
