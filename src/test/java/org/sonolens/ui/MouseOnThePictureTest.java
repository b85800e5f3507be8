package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.differing;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.Viewport;
import org.testfx.util.WaitForAsyncUtils;

class MouseOnThePictureTest {
    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 12, 2));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Viewport view() {
        return open.shown().viewport();
    }

    private void drag(double x, double y, double toX, double toY) {
        open.robot.moveTo(open.at(x, y)).press(MouseButton.PRIMARY);
        open.robot.moveTo(open.at(toX, toY)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void isBox(SelectionBox box, Viewport in, double left, double top, double right, double bottom) {
        assertThat(in.xOf(box.span().first())).isCloseTo(left, within(1.0));
        assertThat(in.xOf(box.span().end())).isCloseTo(right, within(1.0));
        assertThat(in.yOf(box.highHz())).isCloseTo(top, within(1.0));
        assertThat(in.yOf(box.lowHz())).isCloseTo(bottom, within(1.0));
    }

    @Test
    void aDragDrawsABoxWhichEscapeTakesAway() {
        int[] before = open.pixels();
        drag(300, 120, 180, 200);
        isBox(open.shown().selection(), view(), 180, 120, 300, 200);
        assertThat(differing(before, open.pixels()))
                .as("the box is drawn over the picture")
                .isZero();
        open.press(KeyCode.ESCAPE);
        assertThat(open.shown().selection()).isNull();
    }

    @Test
    void aDragWithControlZoomsToTheBox() {
        Viewport whole = view();
        int[] before = open.pixels();
        open.dragHolding(false, true, new Point2D(100, 100), new Point2D(220, 240));
        assertThat(whole.xOf(view().span().first())).isCloseTo(100, within(6.0));
        assertThat(whole.xOf(view().span().end())).isCloseTo(220, within(6.0));
        assertThat(whole.yOf(view().axis().highHz())).isCloseTo(100, within(2.0));
        assertThat(whole.yOf(view().axis().lowHz())).isCloseTo(240, within(2.0));
        assertThat(open.shown().selection()).isNull();
        open.settle();
        assertThat(differing(before, open.pixels())).isPositive();
        open.press(KeyCode.BACK_SPACE);
        open.settle();
        assertThat(differing(before, open.pixels())).isZero();
    }

    @Test
    void aDragWithShiftPansAndIsOneStepOfTheHistory() {
        open.type('+');
        open.type('+');
        open.settle();
        Viewport from = view();
        int steps = open.shown().history().size();
        open.dragHolding(true, false, new Point2D(300, 100), new Point2D(190, 100));
        assertThat(from.pixelsTo(view())).hasValue(110);
        assertThat(open.shown().history()).hasSize(steps + 1);
        open.press(KeyCode.BACK_SPACE);
        assertThat(view()).isEqualTo(from);
    }

    @Test
    void aDoubleClickFits() {
        Viewport whole = view();
        open.type('+');
        open.robot.moveTo(open.at(150, 90)).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view()).isEqualTo(whole);
    }

    @Test
    void cTakesTheCrosshairWhichTheArrowsMoveAndReadOut() {
        open.press(KeyCode.C);
        Viewport view = view();
        Crosshair middle = open.shown().crosshair();
        assertThat(view.xOf(middle.sample())).isCloseTo(view.widthPx() / 2.0, within(0.01));
        assertThat(view.yOf(middle.hz())).isCloseTo(view.heightPx() / 2.0, within(0.01));
        String first = open.text("#readout");
        assertThat(first).contains("Hz");
        for (int i = 0; i < 5; i++) {
            open.press(KeyCode.RIGHT);
        }
        for (int i = 0; i < 7; i++) {
            open.press(KeyCode.UP);
        }
        Crosshair now = open.shown().crosshair();
        assertThat(view.xOf(now.sample())).isCloseTo(view.widthPx() / 2.0 + 5, within(0.01));
        assertThat(view.yOf(now.hz())).isCloseTo(view.heightPx() / 2.0 - 7, within(0.01));
        assertThat(view()).as("the view stays").isEqualTo(view);
        assertThat(open.text("#readout")).isNotEqualTo(first).contains("Hz");
        open.press(KeyCode.DOWN);
        assertThat(view.yOf(open.shown().crosshair().hz())).isCloseTo(view.heightPx() / 2.0 - 6, within(0.01));
        open.press(KeyCode.ESCAPE);
        assertThat(open.shown().crosshair()).isNull();
    }

    @Test
    void aClickSetsTheCrosshairThere() {
        open.robot.clickOn(open.at(210, 130), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        Crosshair there = open.shown().crosshair();
        assertThat(view().xOf(there.sample())).isCloseTo(210, within(1.0));
        assertThat(view().yOf(there.hz())).isCloseTo(130, within(1.0));
    }
}
