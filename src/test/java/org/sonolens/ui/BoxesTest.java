package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.Viewport;
import org.testfx.util.WaitForAsyncUtils;

/** Boxes by mouse and keys in a whole window. */
class BoxesTest {
    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 8, 5);
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 12, 2));
        await("both files are listed", () -> open.window().session().files().size() == 2);
        open.settle();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private BoxBook book() {
        return open.window().measurements().boxes();
    }

    private List<SelectionBox> boxes() {
        return fx(() -> book().boxes());
    }

    private void drag(double x, double y, double toX, double toY) {
        open.robot.moveTo(open.at(x, y)).press(MouseButton.PRIMARY);
        open.robot.moveTo(open.at((x + toX) / 2, (y + toY) / 2));
        open.robot.moveTo(open.at(toX, toY)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(double x, double y) {
        open.robot.clickOn(open.at(x, y), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void isAt(SelectionBox box, double left, double top, double right, double bottom) {
        Viewport in = open.shown().viewport();
        assertThat(in.xOf(box.span().first())).isCloseTo(left, within(1.5));
        assertThat(in.xOf(box.span().end())).isCloseTo(right, within(1.5));
        assertThat(in.yOf(box.highHz())).isCloseTo(top, within(1.5));
        assertThat(in.yOf(box.lowHz())).isCloseTo(bottom, within(1.5));
    }

    private void undo() {
        open.press(KeyCode.CONTROL, KeyCode.Z);
    }

    private void redo() {
        open.press(KeyCode.CONTROL, KeyCode.Y);
    }

    /** Whether the line of a box's left edge is drawn there, on the screen. */
    private boolean hasLineAt(double x, double y) {
        WritableImage image = Snapshots.of(open.window().area(), "boxes", 1);
        var place = fx(() -> open.window().area().sceneToLocal(open.picture().localToScene(x, y)));
        for (int dx = -2; dx <= 2; dx++) {
            int argb =
                    image.getPixelReader().getArgb((int) Math.round(place.getX()) + dx, (int) Math.round(place.getY()));
            int red = argb >> 16 & 255;
            int green = argb >> 8 & 255;
            int blue = argb & 255;
            if (Math.min(red, Math.min(green, blue)) > 120 || blue > 180 && green > 160) {
                return true;
            }
        }
        return false;
    }

    @Test
    void severalBoxesAreDrawnAndAllStayOnThePicture() {
        drag(100, 60, 200, 120);
        drag(300, 100, 380, 180);
        assertThat(boxes()).hasSize(2);
        assertThat(fx(() -> book().selected())).isEqualTo(1);
        isAt(boxes().get(0), 100, 60, 200, 120);
        isAt(boxes().get(1), 300, 100, 380, 180);
        assertThat(open.shown().selection()).isEqualTo(boxes().get(1));
        assertThat(hasLineAt(100, 90)).as("the first, not selected").isTrue();
        assertThat(hasLineAt(300, 140)).as("the second").isTrue();
        assertThat(hasLineAt(250, 90)).as("between them").isFalse();
    }

    @Test
    void aClickSelectsABoxAndEscLetsGoAndDeleteDeletesIt() {
        drag(100, 60, 200, 120);
        drag(300, 100, 380, 180);
        click(150, 90);
        assertThat(open.shown().selection()).isEqualTo(boxes().get(0));
        open.press(KeyCode.ESCAPE);
        assertThat(open.shown().selection()).isNull();
        assertThat(boxes()).as("let go, not deleted").hasSize(2);
        open.press(KeyCode.DELETE);
        assertThat(boxes()).as("nothing is selected").hasSize(2);
        click(340, 140);
        open.press(KeyCode.DELETE);
        assertThat(boxes()).hasSize(1);
        isAt(boxes().get(0), 100, 60, 200, 120);
        assertThat(hasLineAt(300, 160)).isFalse();
        undo();
        assertThat(boxes()).hasSize(2);
        assertThat(open.shown().selection()).as("what came back is selected").isEqualTo(boxes().get(1));
        assertThat(hasLineAt(300, 160)).isTrue();
    }

    @Test
    void aBoxIsMovedAndResizedByTheMouseAndEachDragIsOneStep() {
        drag(100, 60, 200, 120);
        SelectionBox drawn = boxes().get(0);
        drag(150, 90, 190, 110);
        isAt(boxes().get(0), 140, 80, 240, 140);
        SelectionBox moved = boxes().get(0);
        drag(240, 110, 280, 110);
        isAt(boxes().get(0), 140, 80, 280, 140);
        SelectionBox wider = boxes().get(0);
        undo();
        assertThat(boxes()).containsExactly(moved);
        undo();
        assertThat(boxes()).containsExactly(drawn);
        undo();
        assertThat(boxes()).isEmpty();
        redo();
        redo();
        redo();
        assertThat(boxes()).containsExactly(wider);
        assertThat(fx(() -> open.window().messages().message())).isEqualTo("Done again: Change a box.");
        undo();
        drag(400, 60, 430, 90);
        redo();
        assertThat(boxes()).as("what was done anew cannot be overtaken").hasSize(2);
    }

    @Test
    void aBoxThatIsNotSelectedIsTakenHoldOfByItsInsideAndItsEdge() {
        drag(100, 60, 200, 120);
        drag(300, 100, 380, 180);
        drag(150, 90, 170, 90);
        isAt(boxes().get(0), 120, 60, 220, 120);
        isAt(boxes().get(1), 300, 100, 380, 180);
        drag(300, 140, 290, 140);
        isAt(boxes().get(1), 290, 100, 380, 180);
        assertThat(boxes()).hasSize(2);
    }

    @Test
    void inABoxThatFillsTheViewAnotherIsDrawn() {
        drag(100, 60, 200, 120);
        open.press(KeyCode.Z);
        open.settle();
        assertThat(open.shown().selection()).isNull();
        drag(150, 100, 250, 160);
        assertThat(boxes()).hasSize(2);
        isAt(boxes().get(1), 150, 100, 250, 160);
    }

    @Test
    void keysDrawGoThroughNudgeAndResizeWithOneStepForAllNudges() {
        open.press(KeyCode.D);
        assertThat(boxes()).hasSize(1);
        SelectionBox drawn = boxes().get(0);
        for (int i = 0; i < 10; i++) {
            open.press(KeyCode.RIGHT);
        }
        open.press(KeyCode.SHIFT, KeyCode.UP);
        SelectionBox nudged = boxes().get(0);
        Viewport view = open.shown().viewport();
        assertThat(view.xOf(nudged.span().first()) - view.xOf(drawn.span().first()))
                .isCloseTo(10, within(0.1));
        assertThat(view.yOf(nudged.highHz()) - view.yOf(drawn.highHz())).isCloseTo(-1, within(0.01));
        undo();
        assertThat(boxes()).containsExactly(drawn);
        redo();
        assertThat(boxes()).containsExactly(nudged);
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.C);
        for (int i = 0; i < 3; i++) {
            open.press(KeyCode.LEFT);
        }
        open.press(KeyCode.D);
        assertThat(boxes()).hasSize(2);
        open.press(KeyCode.B);
        assertThat(fx(() -> book().selected())).isZero();
        open.press(KeyCode.SHIFT, KeyCode.B);
        assertThat(fx(() -> book().selected())).isEqualTo(1);
    }

    @Test
    void theBoxesOfAFileAreThereAgainWhenItIsAndCanStillBeUndone() {
        drag(100, 60, 200, 120);
        List<SelectionBox> ofA = boxes();
        open.press(KeyCode.DOWN);
        assertThat(open.shown().info().name()).as("the arrow moved the box").isEqualTo("a.wav");
        undo();
        open.press(KeyCode.PAGE_DOWN);
        await("b is shown", () -> open.window().session().shown().info().name().equals("b.wav"));
        open.settle();
        assertThat(boxes()).isEmpty();
        drag(50, 50, 90, 90);
        assertThat(boxes()).hasSize(1);
        open.press(KeyCode.PAGE_UP);
        await("a is shown", () -> open.window().session().shown().info().name().equals("a.wav"));
        open.settle();
        assertThat(boxes()).isEqualTo(ofA);
        undo();
        assertThat(boxes()).as("the step was in the other file").isEqualTo(ofA);
        open.press(KeyCode.PAGE_DOWN);
        await("b is shown", () -> open.window().session().shown().info().name().equals("b.wav"));
        open.settle();
        assertThat(boxes()).isEmpty();
    }

    @Test
    void controlDragZoomsAndLeavesNoBox() {
        open.dragHolding(false, true, new Point2D(100, 100), new Point2D(220, 200));
        assertThat(boxes()).isEmpty();
        assertThat(open.shown().isWhole()).isFalse();
    }
}
