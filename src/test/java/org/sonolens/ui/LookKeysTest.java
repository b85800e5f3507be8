package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;

class LookKeysTest {
    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 4, 9);
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 12, 2));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void isExact() throws Exception {
        open.settle();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(differing(direct.spectrogram(shown), open.pixels())).isZero();
        }
    }

    @Test
    void pGoesThroughAllPalettesAndEachColoursThePicture() throws Exception {
        Palette first = open.shown().palette();
        int[] before = open.pixels();
        Set<Palette> seen = new HashSet<>();
        for (int i = 0; i < Palette.values().length; i++) {
            open.press(KeyCode.P);
            seen.add(open.shown().palette());
            isExact();
            assertThat(differing(before, open.pixels()) == 0)
                    .isEqualTo(open.shown().palette() == first);
        }
        assertThat(seen).containsExactlyInAnyOrder(Palette.values());
        assertThat(open.shown().palette()).isEqualTo(first);
    }

    @Test
    void mChangesTheStatistic() throws Exception {
        int[] max = open.pixels();
        open.press(KeyCode.M);
        assertThat(open.shown().statistic()).isEqualTo(Statistic.MEAN);
        isExact();
        assertThat(differing(max, open.pixels())).isPositive();
        open.press(KeyCode.M);
        assertThat(open.shown().statistic()).isEqualTo(Statistic.MAX);
        isExact();
    }

    @Test
    void fGoesThroughAllScalesAndTheNextFileHasTheLastOne() throws Exception {
        Set<FrequencyScale> seen = new HashSet<>();
        for (int i = 0; i < FrequencyScale.values().length - 1; i++) {
            int[] before = open.pixels();
            open.press(KeyCode.F);
            seen.add(open.shown().viewport().axis().scale());
            isExact();
            assertThat(differing(before, open.pixels())).isPositive();
        }
        assertThat(seen).hasSize(FrequencyScale.values().length - 1);
        FrequencyScale last = open.shown().viewport().axis().scale();
        next();
        assertThat(open.shown().viewport().axis().scale()).isEqualTo(last);
    }

    private void next() throws Exception {
        await("b is in the list", () -> open.window().session().files().size() == 2);
        open.press(KeyCode.DOWN);
        await("b is shown", () -> {
            Shown shown = open.window().session().shown();
            return shown != null && shown.info().name().equals("b.wav");
        });
        isExact();
    }

    @Test
    void aLockedRangeStaysOverTheNextFileAndIsLetGoBySecondPress() throws Exception {
        LevelRange range = fx(() -> open.window().colourBar().range());
        open.press(KeyCode.L);
        assertThat(lock().isSelected()).isTrue();
        next();
        assertThat(fx(() -> open.window().colourBar().range())).isEqualTo(range);
        assertThat(open.shown().range().locked()).isTrue();
        open.press(KeyCode.L);
        assertThat(lock().isSelected()).isFalse();
        assertThat(open.shown().range().locked()).isFalse();
    }

    @Test
    void withoutALockTheNextFileHasARangeOfItsOwn() throws Exception {
        drag(-200, -100);
        LevelRange byHand = open.shown().range().base();
        next();
        assertThat(open.shown().range().base()).isNotEqualTo(byHand);
        assertThat(open.shown().range().auto()).isTrue();
    }

    private ToggleButton lock() {
        return (ToggleButton) fx(() -> open.stage().getScene().lookup("#range-lock"));
    }

    /** Drags the floor, or what is nearest to it, from a level to another; below the floor's own it is taken there. */
    private void drag(double fromDbfs, double toDbfs) {
        LevelRange range = fx(() -> open.window().colourBar().range());
        Canvas canvas =
                (Canvas) open.window().colourBar().getChildrenUnmodifiable().getFirst();
        LevelScale scale = LevelScale.showing(range, 20, canvas.getHeight() - 30);
        Bounds place = fx(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        double x = place.getMinX() + ColourBarPainter.BAR_X + 7;
        double from = place.getMinY() + scale.yOf(Math.max(fromDbfs, range.floorDbfs()));
        open.robot.moveTo(new Point2D(x, from)).press(MouseButton.PRIMARY);
        open.robot.moveTo(new Point2D(x, place.getMinY() + scale.yOf(toDbfs))).release(MouseButton.PRIMARY);
    }

    @Test
    void draggingTheFloorOfTheColourBarRecoloursThePicture() throws Exception {
        int[] before = open.pixels();
        LevelRange range = open.shown().range().base();
        double wanted = range.floorDbfs() + 15;
        drag(-200, wanted);
        LevelRange now = open.shown().range().base();
        assertThat(now.floorDbfs()).isCloseTo(wanted, within(1.0));
        assertThat(now.ceilingDbfs()).isEqualTo(range.ceilingDbfs());
        isExact();
        assertThat(differing(before, open.pixels())).isPositive();
        open.robot.clickOn("#range-auto");
        isExact();
        assertThat(open.shown().range().base()).isEqualTo(range);
        assertThat(differing(before, open.pixels())).isZero();
    }
}
