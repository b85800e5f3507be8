package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.view.LevelHistogram;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ColourBarTest implements RangeActions {
    private static final LevelRange RANGE = new LevelRange(-80, -20);

    private final List<LevelRange> chosen = new CopyOnWriteArrayList<>();
    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private ColourBar bar;

    @Start
    void start(Stage stage) {
        Theme.install();
        bar = new ColourBar(this);
        bar.setRange(RANGE);
        Scene scene = new Scene(new HBox(bar), 200, 600);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void rangeChosen(LevelRange range) {
        chosen.add(range);
        bar.setRange(range);
    }

    @Override
    public void autoWanted() {
        wishes.add("auto");
    }

    @Override
    public void lockWanted(boolean locked) {
        wishes.add("lock " + locked);
    }

    private void onFx(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Canvas canvas() {
        return (Canvas) bar.getChildrenUnmodifiable().getFirst();
    }

    private LevelScale scale() {
        return LevelScale.showing(RANGE, 20, canvas().getHeight() - 30);
    }

    private Point2D screen(double levelDbfs) {
        Bounds place = canvas().localToScreen(canvas().getBoundsInLocal());
        return new Point2D(place.getMinX() + ColourBarPainter.BAR_X + 7, place.getMinY() + scale().yOf(levelDbfs));
    }

    private int colourAt(WritableImage image, double levelDbfs) {
        int x = (int) (ColourBarPainter.BAR_X + 7);
        return image.getPixelReader().getArgb(x, (int) Math.floor(scale().yOf(levelDbfs)));
    }

    private void drag(FxRobot robot, double fromDbfs, double toDbfs) {
        robot.moveTo(screen(fromDbfs)).press(MouseButton.PRIMARY);
        robot.moveTo(screen((fromDbfs + toDbfs) / 2)).moveTo(screen(toDbfs));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyLevelHasThePicturesColour() {
        for (Palette palette : Palette.values()) {
            onFx(() -> bar.setPalette(palette));
            WritableImage image = Snapshots.of(bar, "colour-bar-" + palette.label(), 1);
            for (int level = -115; level <= -5; level += 10) {
                int index = (int) Math.round(255 * Math.clamp((level + 80) / 60.0, 0, 1));
                int red = colourAt(image, level) >> 16 & 0xFF;
                // Half a pixel is a quarter of a dB, that is one grey level.
                assertThat(red).isBetween(lowest(palette, index) - 1, highest(palette, index) + 1);
            }
        }
    }

    private static int lowest(Palette palette, int index) {
        int lowest = 255;
        for (int i = Math.max(0, index - 2); i <= Math.min(255, index + 2); i++) {
            lowest = Math.min(lowest, palette.argb(i) >> 16 & 0xFF);
        }
        return lowest;
    }

    private static int highest(Palette palette, int index) {
        int highest = 0;
        for (int i = Math.max(0, index - 2); i <= Math.min(255, index + 2); i++) {
            highest = Math.max(highest, palette.argb(i) >> 16 & 0xFF);
        }
        return highest;
    }

    @Test
    void draggingTheFloorMovesItAndItsColour(FxRobot robot) {
        drag(robot, -80, -60);
        assertThat(chosen).isNotEmpty();
        assertThat(bar.range().floorDbfs()).isCloseTo(-60, within(1.0));
        assertThat(bar.range().ceilingDbfs()).isEqualTo(-20);
        int darkest = colourAt(Snapshots.of(bar, "colour-bar-dragged", 1), -65);
        assertThat(darkest).isEqualTo(Palette.VIRIDIS.argb(0));
    }

    @Test
    void draggingTheCeilingStopsFiveDecibelsOverTheFloor(FxRobot robot) {
        drag(robot, -20, -110);
        assertThat(bar.range()).isEqualTo(new LevelRange(-80, -75));
    }

    @Test
    void draggingTheMiddleMovesBoth(FxRobot robot) {
        drag(robot, -50, -70);
        assertThat(bar.range().spanDb()).isEqualTo(60);
        assertThat(bar.range().floorDbfs()).isCloseTo(-100, within(1.0));
    }

    @Test
    void theWheelTurnsTheNearerEndByOneDecibelAndBothWithShift() {
        turn(-25, 40, false);
        assertThat(bar.range()).isEqualTo(new LevelRange(-80, -19));
        turn(-75, -40, false);
        assertThat(bar.range()).isEqualTo(new LevelRange(-81, -19));
        turn(-75, 40, true);
        assertThat(bar.range()).isEqualTo(new LevelRange(-80, -18));
        turn(-75, 0, false);
        assertThat(chosen).hasSize(3);
    }

    /** The robot's wheel does not reach a window of the headless platform. */
    private void turn(double levelDbfs, double deltaY, boolean shift) {
        double y = scale().yOf(levelDbfs);
        onFx(() -> Event.fireEvent(canvas(), PointerEvents.wheel(37, y, deltaY, PointerEvents.held(shift, false))));
    }

    @Test
    void autoAndLockAskAndShowOnlyWhatTheyAreTold(FxRobot robot) {
        robot.clickOn("Auto").clickOn("Lock");
        assertThat(wishes).containsExactly("auto", "lock true");
        ToggleButton lock = robot.lookup("Lock").query();
        assertThat(lock.isSelected()).isFalse();
        onFx(() -> bar.setLocked(true));
        assertThat(lock.isSelected()).isTrue();
        robot.clickOn("Lock");
        assertThat(wishes).containsExactly("auto", "lock true", "lock false");
        robot.type(KeyCode.SPACE);
        assertThat(wishes).as("a key is no press").hasSize(3);
    }

    @Test
    void aDoubleClickAsksForAuto(FxRobot robot) {
        robot.moveTo(screen(-50)).doubleClickOn(MouseButton.PRIMARY);
        assertThat(wishes).containsExactly("auto");
        assertThat(bar.range()).isEqualTo(RANGE);
    }

    @Test
    void theHistogramIsWidestAtTheCommonestLevel() {
        LevelHistogram histogram = new LevelHistogram();
        for (int i = 0; i < 1000; i++) {
            histogram.add((short) -6950);
            histogram.add((short) (i % 10 == 0 ? -4950 : -6950));
        }
        onFx(() -> bar.setCounts(LevelCounts.of(histogram)));
        WritableImage image = Snapshots.of(bar, "colour-bar-histogram", 1);
        assertThat(widthOfHistogram(image, -69.5)).isGreaterThanOrEqualTo(22);
        assertThat(widthOfHistogram(image, -49.5)).isBetween(4, 8);
        assertThat(widthOfHistogram(image, -30)).isZero();
    }

    private int widthOfHistogram(WritableImage image, double level) {
        int background = image.getPixelReader().getArgb(1, 1);
        int width = 0;
        for (int x = 0; x < ColourBarPainter.BAR_X - 3; x++) {
            width += image.getPixelReader().getArgb(x, (int) scale().yOf(level)) == background ? 0 : 1;
        }
        return width;
    }

    @Test
    void aRangeBeyondTheUsualIsStillOnTheBar() {
        LevelScale wide = LevelScale.showing(new LevelRange(-155, 12), 0, 500);
        assertThat(wide.yOf(-155)).isBetween(0.0, 500.0);
        assertThat(wide.yOf(12)).isBetween(0.0, 500.0);
        assertThat(wide.levelAt(wide.yOf(-33))).isCloseTo(-33, within(1e-9));
        assertThat(LevelScale.showing(RANGE, 0, 360).marks(30))
                .contains(0, -10, -120)
                .hasSize(13);
        assertThat(LevelScale.showing(RANGE, 0, 130).marks(30)).containsExactly(0, -40, -80, -120);
    }

    @Test
    void theRangeIsReadOut() {
        assertThat(bar.getAccessibleText()).isEqualTo("Colours from −80 to −20 dBFS");
    }
}
