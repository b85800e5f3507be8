package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final Raster raster = new Raster(8, 6, BLACK);

    @Test
    void aFillIsClippedToTheCanvas() {
        raster.fill(new Box(-3, 4, 5, 100), WHITE);

        assertThat(count(WHITE)).isEqualTo(2 * 2);
        assertThat(raster.at(1, 5)).isEqualTo(WHITE);
        assertThat(raster.at(2, 5)).isEqualTo(BLACK);
    }

    @Test
    void halfTransparentWhiteOverBlackIsMiddleGrey() {
        raster.fill(raster.bounds(), 0x80FFFFFF);

        assertThat(raster.argb()).containsOnly(0xFF808080);
    }

    @Test
    void aFrameLeavesItsInsideAlone() {
        raster.frame(new Box(2, 2, 3, 2), 1, WHITE);

        assertThat(count(WHITE)).isEqualTo(5 * 4 - 3 * 2);
        assertThat(raster.at(2, 2)).isEqualTo(BLACK);
        assertThat(raster.at(1, 1)).isEqualTo(WHITE);
        assertThat(raster.at(5, 4)).isEqualTo(WHITE);
    }

    @Test
    void aBlockLandsInItsBoxEvenHalfOutside() {
        int[] block = {1, 2, 3, 4, 5, 6};

        raster.blit(block, new Box(-1, 5, 3, 2));

        assertThat(raster.at(0, 5)).isEqualTo(2);
        assertThat(raster.at(1, 5)).isEqualTo(3);
        assertThat(count(BLACK)).isEqualTo(8 * 6 - 2);
        assertThatThrownBy(() -> raster.blit(block, new Box(0, 0, 2, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineHasBothItsEndsAndOnePixelAStep() {
        raster.line(6, 4, 1, 1, WHITE);

        assertThat(raster.at(1, 1)).isEqualTo(WHITE);
        assertThat(raster.at(6, 4)).isEqualTo(WHITE);
        assertThat(count(WHITE)).isEqualTo(6);
    }

    @Test
    void aLineFromFarOutsideIsWalkedOnlyOnTheCanvas() {
        raster.line(Integer.MIN_VALUE / 2, 3, Integer.MAX_VALUE / 2, 3, WHITE);
        raster.line(5, Integer.MAX_VALUE / 2, 5, Integer.MIN_VALUE / 2, WHITE);
        raster.line(100, 100, 200, 150, WHITE);

        assertThat(count(WHITE)).isEqualTo(8 + 6 - 1);
    }

    @Test
    void upwardTextIsTheSameTextTurned() {
        RasterFont font = RasterFont.of(16);
        Raster flat = new Raster(80, 24, BLACK);
        Raster upright = new Raster(24, 80, BLACK);

        flat.text(font, "−38.2 kHz", 3, 18, WHITE);
        upright.textUpward(font, "−38.2 kHz", 18, 80 - 3, WHITE);

        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 80; x++) {
                assertThat(upright.at(y, 79 - x)).isEqualTo(flat.at(x, y));
            }
        }
        assertThat(Arrays.stream(flat.argb()).filter(colour -> colour != BLACK).count())
                .isGreaterThan(100);
    }

    @Test
    void textTakesTheColourAndAlphaItIsGiven() {
        Raster canvas = new Raster(20, 20, BLACK);

        canvas.text(RasterFont.of(16), "■", 2, 16, 0x80FF0000);

        assertThat(canvas.argb()).contains(0xFF800000);
        assertThat(Arrays.stream(canvas.argb())).allMatch(colour -> (colour & 0xFFFF) == 0);
    }

    private long count(int colour) {
        return Arrays.stream(raster.argb()).filter(pixel -> pixel == colour).count();
    }
}
