package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.differing;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

class ViewKeysTest {
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

    private TimeSpan span() {
        return view().span();
    }

    /** The new picture must be another one than before, and the exact one of the view. */
    private void changed(int[] before) throws Exception {
        open.settle();
        assertThat(differing(before, open.pixels())).isPositive();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(differing(direct.spectrogram(shown), open.pixels())).isZero();
            assertThat(differing(direct.waveform(shown, open.window().waveform().heightPx()), open.wavePixels()))
                    .isZero();
        }
    }

    @Test
    void plusAndMinusZoomAboutTheMiddleAndZeroFits() throws Exception {
        int[] whole = open.pixels();
        TimeSpan all = span();
        open.type('+');
        assertThat(span().samples()).isCloseTo(all.samples() / 2, within((long) view().widthPx()));
        assertThat(view().xOf(all.samples() / 2.0)).isCloseTo(view().widthPx() / 2.0, within(1.0));
        changed(whole);
        int[] half = open.pixels();
        open.type('+');
        changed(half);
        open.type('-');
        open.settle();
        assertThat(span().samples()).as("in and out again").isCloseTo(all.samples() / 2, within(2L * view().widthPx()));
        open.type('0');
        open.settle();
        assertThat(span()).isEqualTo(all);
        assertThat(differing(whole, open.pixels())).isZero();
    }

    @Test
    void arrowsMoveThePictureByWholeColumns() throws Exception {
        open.type('+');
        open.type('+');
        open.settle();
        int[] before = open.pixels();
        Viewport from = view();
        open.press(KeyCode.RIGHT);
        int moved = (int) from.pixelsTo(view()).orElseThrow();
        assertThat(moved).isEqualTo(from.widthPx() / 10);
        changed(before);
        movedBy(before, open.pixels(), moved);
        open.press(KeyCode.LEFT);
        open.settle();
        assertThat(differing(before, open.pixels())).isZero();
        open.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(from.pixelsTo(view())).hasValue((int) (0.9 * from.widthPx()));
        changed(before);
        open.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(span()).isEqualTo(from.span());
    }

    private void movedBy(int[] before, int[] now, int columns) {
        int width = view().widthPx();
        for (int row = 0; row < before.length / width; row++) {
            int at = row * width;
            assertThat(Arrays.equals(now, at, at + width - columns, before, at + columns, at + width))
                    .as("row " + row)
                    .isTrue();
        }
    }

    @Test
    void controlHomeAndEndGoToTheEndsAtTheSameZoom() throws Exception {
        open.type('+');
        open.type('+');
        open.settle();
        long shown = span().samples();
        int[] before = open.pixels();
        open.press(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(span()).isEqualTo(new TimeSpan(0, shown));
        changed(before);
        int[] start = open.pixels();
        open.press(KeyCode.CONTROL, KeyCode.END);
        assertThat(span().end()).isEqualTo(open.shown().frames());
        assertThat(span().samples()).isEqualTo(shown);
        changed(start);
    }

    @Test
    void theWheelKeepsTheSampleUnderThePointer() throws Exception {
        int[] before = open.pixels();
        double x = view().widthPx() * 0.37;
        double sample = view().sampleAt(x);
        for (int i = 0; i < 6; i++) {
            open.wheel(x, 50, 40, false, false);
            assertThat(view().xOf(sample)).isCloseTo(x, within(1.0));
        }
        assertThat(view().samplesPerPixel()).isLessThan(open.shown().frames() / (3.0 * view().widthPx()));
        changed(before);
        before = open.pixels();
        for (int i = 0; i < 3; i++) {
            open.wheel(x, 50, -40, false, false);
            assertThat(view().xOf(sample)).isCloseTo(x, within(1.0));
        }
        changed(before);
    }

    @Test
    void theWheelWithControlKeepsTheFrequencyAndWithShiftPans() throws Exception {
        int[] before = open.pixels();
        double y = view().heightPx() * 0.6;
        double hz = view().hzAt(y);
        open.wheel(100, y, 120, false, true);
        assertThat(view().yOf(hz)).isCloseTo(y, within(0.01));
        assertThat(view().axis().highHz()).isLessThan(8_000);
        changed(before);
        open.type('+');
        open.type('+');
        open.settle();
        before = open.pixels();
        Viewport from = view();
        open.wheel(100, y, -40, true, false);
        assertThat(from.pixelsTo(view())).hasValue(Math.round(from.widthPx() / 12.0));
        changed(before);
        movedBy(before, open.pixels(), (int) Math.round(from.widthPx() / 12.0));
    }

    @Test
    void zGoesToTheBoxAndBackspaceBackThroughEveryView() throws Exception {
        int[] whole = open.pixels();
        Viewport first = view();
        open.type('+');
        open.settle();
        Viewport second = view();
        TimeSpan box = new TimeSpan(100_000, 104_000);
        open.change(s -> s.withSelection(new SelectionBox(box, 1_000, 3_000)));
        open.press(KeyCode.Z);
        assertThat(span().first()).isLessThanOrEqualTo(box.first());
        assertThat(span().end()).isGreaterThanOrEqualTo(box.end());
        assertThat(span().samples()).isLessThan(box.samples() + 2L * view().widthPx());
        assertThat(view().axis().lowHz()).isCloseTo(1_000, within(20.0));
        assertThat(view().axis().highHz()).isCloseTo(3_000, within(20.0));
        changed(whole);
        open.press(KeyCode.BACK_SPACE);
        assertThat(view()).isEqualTo(second);
        open.press(KeyCode.BACK_SPACE);
        assertThat(view()).isEqualTo(first);
        open.settle();
        assertThat(differing(whole, open.pixels())).isZero();
        open.press(KeyCode.BACK_SPACE);
        assertThat(view()).as("nothing before the first").isEqualTo(first);
    }
}
