package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sonolens.ui.PictureShift.Seen;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

class PictureShiftTest {
    private static final int NOTHING = -1;
    private static final FrequencyAxis AXIS = new FrequencyAxis(FrequencyScale.LINEAR, 0, 8_000);

    private static Viewport view(long first, long end, int widthPx, int heightPx) {
        return new Viewport(new TimeSpan(first, end), AXIS, widthPx, heightPx);
    }

    /** Each pixel says where it is: row · 1000 + column. */
    private static Seen numbered(Viewport viewport, int bands) {
        int[] argb = new int[viewport.widthPx() * viewport.heightPx() * bands];
        Arrays.setAll(argb, i -> i / viewport.widthPx() * 1000 + i % viewport.widthPx());
        return new Seen(argb, viewport);
    }

    private static int[] redraw(Seen near, Seen far, Viewport next, int bands) {
        int[] to = new int[next.widthPx() * next.heightPx() * bands];
        PictureShift.redraw(near, () -> far, to, next, bands, NOTHING);
        return to;
    }

    @Test
    void aPanByWholePixelsMovesEveryPixel() {
        int[] moved = redraw(numbered(view(0, 80, 8, 4), 1), null, view(20, 100, 8, 4), 1);
        assertThat(Arrays.copyOf(moved, 8)).containsExactly(2, 3, 4, 5, 6, 7, NOTHING, NOTHING);
        assertThat(moved[3 * 8]).isEqualTo(3_002);
    }

    @Test
    void zoomingInStretchesThePixels() {
        int[] stretched = redraw(numbered(view(0, 80, 8, 2), 1), null, view(20, 60, 8, 2), 1);
        assertThat(Arrays.copyOf(stretched, 8)).containsExactly(2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void zoomingOutShowsTheWholePictureAroundTheOneThatWasSeen() {
        Seen near = numbered(view(40, 80, 4, 1), 1);
        int[] whole = new int[8];
        Arrays.fill(whole, 9_999);
        int[] seen = redraw(near, new Seen(whole, view(0, 160, 8, 1)), view(0, 160, 8, 1), 1);
        assertThat(seen).containsExactly(9_999, 9_999, 1, 3, 9_999, 9_999, 9_999, 9_999);
    }

    @Test
    void theWholePictureIsNotAskedForWhereTheNearOneHasAllThatIsSeen() {
        Viewport next = view(20, 60, 8, 2);
        int[] to = new int[16];
        PictureShift.redraw(
                numbered(view(0, 80, 8, 2), 1),
                () -> {
                    throw new AssertionError("asked for");
                },
                to,
                next,
                1,
                NOTHING);
        assertThat(to[15]).isEqualTo(1_005);
    }

    @Test
    void bandsMoveOnTheirOwn() {
        int[] moved = redraw(numbered(view(0, 40, 4, 2), 2), null, view(0, 40, 4, 4), 2);
        assertThat(new int[] {moved[0], moved[4], moved[8], moved[16], moved[28]})
                .as("first column, rows 0, 1, 2 of the first band and 0 and 3 of the second")
                .containsExactly(0, 0, 1_000, 2_000, 3_000);
    }

    @Test
    void withNothingSeenThereIsOnlyTheBackground() {
        assertThat(redraw(null, null, view(0, 40, 4, 2), 1)).containsOnly(NOTHING);
    }

    @Test
    void everyPixelIsThatOfTheNearViewElseOfTheFarOneElseNothing() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            int width = 5 + random.nextInt(30);
            int height = 2 + random.nextInt(10);
            int bands = 1 + random.nextInt(2);
            long first = random.nextInt(2_000);
            long length = width * (1 + random.nextInt(20));
            Viewport near = view(first, first + length, width, height);
            // a third of them only moved along, by whole pixels or by others
            long shift = random.nextInt((int) length);
            long nextLength = trial % 3 == 0 ? length : width * (1 + random.nextInt(20));
            int nextHeight = trial % 4 == 0 ? 2 + random.nextInt(10) : height;
            Viewport next = view(first + shift, first + shift + nextLength, width, nextHeight);
            Viewport far = view(0, 3_000, 40, height);
            Seen nearSeen = numbered(near, bands);
            Seen farSeen = trial % 5 == 0 ? null : numbered(far, bands);
            int[] drawn = redraw(nearSeen, farSeen, next, bands);
            for (int i = 0; i < drawn.length; i++) {
                int x = i % width;
                int row = i / width;
                int expected = pixel(nearSeen, next, bands, x, row);
                if (expected == NOTHING && farSeen != null) {
                    expected = pixel(farSeen, next, bands, x, row);
                }
                assertThat(drawn[i]).as("trial %s, pixel %s, %s", trial, x, row).isEqualTo(expected);
            }
        }
    }

    private static int pixel(Seen seen, Viewport next, int bands, int x, int row) {
        Viewport from = seen.viewport();
        int band = row / next.heightPx();
        double column = Math.floor(from.xOf(next.sampleAt(x + 0.5)));
        double line = Math.floor(from.yOf(next.hzAt(row % next.heightPx() + 0.5)));
        boolean inside = column >= 0 && column < from.widthPx() && line >= 0 && line < from.heightPx();
        return inside && band < bands
                ? seen.argb()[(int) ((band * from.heightPx() + line) * from.widthPx() + column)]
                : NOTHING;
    }
}
