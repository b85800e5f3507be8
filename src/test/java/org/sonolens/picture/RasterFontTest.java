package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterFontTest {
    private static final String PROMISED = "aZ9äÿŁžωΩдЯё◀▶▲▼≤≥±−×µ·°–—…☰★☆„“”‘’€™←→²³½‰";

    @ParameterizedTest
    @ValueSource(ints = {11, 13, 16, 20, 26, 34, 44, 60})
    void everySizeHasThePromisedCharactersAndDigitsOfOneWidth(int sizePx) {
        RasterFont font = RasterFont.of(sizePx);

        assertThat(font.sizePx()).isEqualTo(sizePx);
        assertThat(PROMISED.codePoints()).allMatch(font::has);
        assertThat("123456789".chars())
                .allMatch(digit -> font.atlas().glyph(digit).advance64()
                        == font.atlas().glyph('0').advance64());
    }

    @Test
    void straightCapitalsAndDigitsAreWholePixelsHigh() {
        for (int sizePx : RasterFont.SIZES_PX) {
            RasterFont font = RasterFont.of(sizePx);

            assertThat(font.inkBox("HE7").y()).isEqualTo(-font.capHeightPx());
            assertThat(font.inkBox("HE7").bottom()).isZero();
        }
    }

    @Test
    void thereIsNoFontOfAnotherSize() {
        assertThatThrownBy(() -> RasterFont.of(12)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RasterFont.sizeAtMost(12.9)).isEqualTo(11);
        assertThat(RasterFont.sizeAtMost(1)).isEqualTo(11);
        assertThat(RasterFont.sizeAtMost(1000)).isEqualTo(60);
        assertThat(RasterFont.sizeAbove(13)).isEqualTo(16);
        assertThat(RasterFont.sizeAbove(60)).isEqualTo(60);
    }

    @Test
    void anAccentOfItsOwnIsDrawnAsTheComposedLetter() {
        assertThat(PrintableText.codePoints("a\u0308")).containsExactly('ä');
    }

    @Test
    void whatCannotBeDrawnBecomesOneBoxAndWhatIsInvisibleNothing() {
        assertThat(PrintableText.codePoints("\u0007\uD800x\t\u200B\uFEFF"))
                .containsExactly(GlyphAtlas.REPLACEMENT, GlyphAtlas.REPLACEMENT, 'x', ' ');
        assertThat(RasterFont.of(13).widthPx("🦇")).isEqualTo(RasterFont.of(13).widthPx("□"));
        assertThat(RasterFont.of(13).has(0x1F987)).isFalse();
    }

    @Test
    void aNameTooLongKeepsItsBeginningAndItsEnd() {
        RasterFont font = RasterFont.of(16);

        String fitted = font.fitMiddle("RHIFER_20230614_221503_and_much_more.wav", 200);

        assertThat(fitted).startsWith("RHIFER_").contains("…").endsWith(".wav");
        assertThat(font.widthPx(fitted)).isBetween(180, 200);
        assertThat(font.fitStart("one two three four five", 80))
                .startsWith("one")
                .endsWith("…");
        assertThat(font.fitStart("short", 80)).isEqualTo("short");
        assertThat(font.fitStart("no room at all", 3)).isEmpty();
    }

    @Property(tries = 300)
    void anyTextAtAllIsMeasuredFittedAndDrawn(
            @ForAll @From("anything") String text, @ForAll @IntRange(min = 0, max = 300) int widthPx) {
        RasterFont font = RasterFont.of(13);
        Raster raster = new Raster(50, 20, 0);

        raster.text(font, text, -10, 12, 0xFFFFFFFF);
        raster.textUpward(font, text, 30, 25, 0x80FFFFFF);

        assertThat(font.widthPx(text)).isNotNegative();
        assertThat(font.widthPx(font.fitMiddle(text, widthPx))).isLessThanOrEqualTo(widthPx);
        assertThat(font.widthPx(font.fitStart(text, widthPx))).isLessThanOrEqualTo(widthPx);
    }

    @Property(tries = 200)
    void nothingIsInkedOutsideTheInkBox(@ForAll @From("anything") String text) {
        RasterFont font = RasterFont.of(11);
        Box ink = font.inkBox(text).moved(60, 40);
        Raster raster = new Raster(700, 80, 0);

        raster.text(font, text, 60, 40, 0xFFFFFFFF);
        raster.fill(ink, 0xFF000000);

        assertThat(Arrays.stream(raster.argb()).filter(colour -> colour != 0xFF000000))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(60);
    }
}
