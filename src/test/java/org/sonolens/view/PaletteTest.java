package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @CsvSource({
        "VIRIDIS, ff440154, ff21918c, fffde725",
        "MAGMA, ff000004, ffcd3f71, fffcfdbf",
        "INFERNO, ff000004, ffcf4347, fffcffa4",
        "CIVIDIS, ff00224e, ff7d7c78, fffee838",
        "GREY, ff000000, ff808080, ffffffff",
        "INVERTED_GREY, ffffffff, ff7f7f7f, ff000000"
    })
    void theEndsAndTheMiddleAreAsRecorded(Palette palette, String first, String middle, String last) {
        assertThat(Integer.toHexString(palette.argb(0))).isEqualTo(first);
        assertThat(Integer.toHexString(palette.argb(128))).isEqualTo(middle);
        assertThat(Integer.toHexString(palette.argb(255))).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void lightnessGrowsWithEveryColourAndInInvertedGreyItFalls(Palette palette) {
        double direction = palette == Palette.INVERTED_GREY ? -1 : 1;
        for (int i = 0; i < 255; i++) {
            assertThat(direction * (lightness(palette.argb(i + 1)) - lightness(palette.argb(i))))
                    .as("after %d", i)
                    .isGreaterThan(0.01);
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void overSixteenColoursTheLargestStepOfLightnessIsAtMostTwiceTheSmallest(Palette palette) {
        assertThat(variation(palette)).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"VIRIDIS, 1.31", "CIVIDIS, 1.50", "GREY, 1.69", "INVERTED_GREY, 1.69", "MAGMA, 1.07", "INFERNO, 1.07"})
    void stepsOfLightnessVaryAsDocumented(Palette palette, double factor) {
        assertThat(variation(palette)).isCloseTo(factor, within(0.01));
    }

    private static double variation(Palette palette) {
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int i = 0; i < 240; i++) {
            double step = Math.abs(lightness(palette.argb(i + 16)) - lightness(palette.argb(i)));
            smallest = Math.min(smallest, step);
            largest = Math.max(largest, step);
        }
        return largest / smallest;
    }

    /** Some of the colours of matplotlib's tables; magma and inferno pass them at other places of ours. */
    @ParameterizedTest
    @CsvSource({"MAGMA, 1d1147, 51127c, b73779, fc8961, fec488", "INFERNO, 210c4a, 57106e, bc3754, f98e09, f9cb35"})
    void thePublishedColoursLieOnTheWayOfMagmaAndInferno(
            Palette palette, String a, String b, String c, String d, String e) {
        for (String published : List.of(a, b, c, d, e)) {
            int rgb = Integer.parseInt(published, 16);
            assertThat(Arrays.stream(palette.colours())
                            .map(own -> furthest(own, rgb))
                            .min()
                            .orElseThrow())
                    .as(published)
                    .isLessThanOrEqualTo(3);
        }
    }

    private static int furthest(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void thereAre256OpaqueColours(Palette palette) {
        assertThat(palette.colours()).hasSize(256);
        assertThat(Arrays.stream(palette.colours()).map(c -> c >>> 24)).containsOnly(255);
    }

    @Test
    void aChangedCopyOfTheColoursLeavesThePaletteAsItWas() {
        Palette.MAGMA.colours()[0] = 7;
        assertThat(Palette.MAGMA.argb(0)).isEqualTo(0xff000004);
    }

    @Test
    void namesAreThoseOfTheCommandLineAndLeadBack() {
        assertThat(Stream.of(Palette.values()).map(Palette::label))
                .containsExactly("viridis", "magma", "inferno", "cividis", "grey", "inverted-grey");
        for (Palette palette : Palette.values()) {
            assertThat(Palette.named(palette.label())).contains(palette);
        }
        assertThat(Palette.named("Inverted-GREY")).contains(Palette.INVERTED_GREY);
        assertThat(Palette.named("jet")).isEmpty();
    }

    @Test
    void nextGoesRoundAllOfThem() {
        Palette palette = Palette.VIRIDIS;
        for (int i = 0; i < Palette.values().length; i++) {
            palette = Objects.requireNonNull(palette.next());
        }
        assertThat(palette).isEqualTo(Palette.VIRIDIS);
        assertThat(Palette.VIRIDIS.next()).isEqualTo(Palette.MAGMA);
    }

    /** CIE L* (1976) of an sRGB colour (IEC 61966-2-1), white point D65. */
    private static double lightness(int argb) {
        double y = 0.2126729 * linear(argb >> 16 & 255)
                + 0.7151522 * linear(argb >> 8 & 255)
                + 0.0721750 * linear(argb & 255);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double linear(int value) {
        double u = value / 255.0;
        return u <= 0.04045 ? u / 12.92 : Math.pow((u + 0.055) / 1.055, 2.4);
    }
}
