package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureLayoutTest {
    @Property(tries = 2000)
    void allPartsLieInThePictureAndNoTwoOverlap(
            @ForAll @IntRange(min = 1, max = 8000) int width,
            @ForAll @IntRange(min = 40, max = 6000) int height,
            @ForAll @IntRange(min = 1, max = 16) int bands,
            @ForAll boolean waveform,
            @ForAll boolean lines) {
        PictureLayout layout = PictureLayout.of(width, height, new PictureParts(bands, waveform, lines, lines));

        List<Box> parts = parts(layout);
        assertThat(layout.canvas()).isEqualTo(new Box(0, 0, width, height));
        assertThat(parts).allMatch(layout.canvas()::contains);
        for (int i = 0; i < parts.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(parts.get(i).overlaps(parts.get(k)))
                        .as("%s and %s of %s", parts.get(i), parts.get(k), layout)
                        .isFalse();
            }
        }
    }

    @Property(tries = 500)
    void bandsAreAllOfOneSizeAndTakeMostOfThePicture(
            @ForAll @IntRange(min = 200, max = 8000) int width,
            @ForAll @IntRange(min = 120, max = 6000) int height,
            @ForAll @IntRange(min = 1, max = 4) int bands) {
        PictureLayout layout = PictureLayout.of(width, height, PictureParts.ofBands(bands));
        Box first = layout.bands().getFirst();

        assertThat(layout.bands()).hasSize(bands);
        assertThat(layout.bands())
                .allMatch(band ->
                        band.width() == first.width() && band.height() == first.height() && band.x() == first.x());
        assertThat(first.width()).isGreaterThan(width / 2);
        assertThat(layout.bands().getLast().bottom() - first.y()).isGreaterThan(height / 2);
    }

    @Test
    void theUsualPictureHasAllItsPartsAndFourFifthsOfIt() {
        PictureLayout layout = PictureLayout.of(1600, 900, PictureParts.ofBands(1));

        assertThat(parts(layout).stream().filter(Box::isEmpty)).hasSize(3); // the waveform's
        Box band = layout.bands().getFirst();
        assertThat((double) band.width() * band.height() / (1600 * 900)).isGreaterThan(0.78);
        assertThat(layout.textPx()).isEqualTo(13);
    }

    @Test
    void theWaveformHasASixthOfTheHeightAndTheWidthOfTheBands() {
        PictureLayout layout =
                PictureLayout.of(1600, 900, PictureParts.ofBands(2).withWaveform(true));

        assertThat(layout.waveform().height() / 900.0).isBetween(0.14, 0.2);
        assertThat(layout.waveform().width())
                .isEqualTo(layout.bands().getFirst().width());
        assertThat(layout.waveform().x()).isEqualTo(layout.bands().getFirst().x());
        assertThat(layout.dataBoxes()).hasSize(3);
    }

    @Test
    void aSmallPictureFoldsPartsAwayAndKeepsItsAxes() {
        PictureLayout layout =
                PictureLayout.of(200, 120, PictureParts.ofBands(1).withWaveform(true));

        assertThat(layout.hasWaveform()).isFalse();
        assertThat(layout.title().isEmpty()).isTrue();
        assertThat(layout.caption().isEmpty()).isTrue();
        assertThat(layout.colourBar().isEmpty()).isTrue();
        assertThat(layout.frequencyLabels().isEmpty()).isFalse();
        assertThat(layout.timeLabels().isEmpty()).isFalse();
    }

    @Test
    void aStampIsAllData() {
        PictureLayout layout = PictureLayout.of(64, 48, PictureParts.ofBands(1));

        assertThat(layout.bands()).containsExactly(layout.canvas());
    }

    @ParameterizedTest
    @CsvSource({"1600, 900, 13", "800, 450, 11", "3840, 2160, 34", "8000, 6000, 60", "8000, 300, 11"})
    void textGrowsWithThePicture(int width, int height, int textPx) {
        assertThat(PictureLayout.of(width, height, PictureParts.ofBands(1)).textPx())
                .isEqualTo(textPx);
    }

    @Test
    void manyChannelsStillHaveABandEachUntilThereAreMoreThanRows() {
        assertThat(PictureLayout.of(1600, 900, PictureParts.ofBands(256)).bands())
                .hasSize(256);
        assertThatThrownBy(() -> PictureLayout.of(300, 100, PictureParts.ofBands(256)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256 bands");
    }

    private static List<Box> parts(PictureLayout layout) {
        List<Box> parts = new ArrayList<>(layout.dataBoxes());
        parts.addAll(layout.frequencyNames());
        parts.addAll(List.of(
                layout.title(),
                layout.amplitudeLabels(),
                layout.amplitudeName(),
                layout.frequencyLabels(),
                layout.colourBar(),
                layout.levelLabels(),
                layout.levelName(),
                layout.timeLabels(),
                layout.timeName(),
                layout.caption()));
        if (!layout.hasWaveform()) {
            parts.add(layout.waveform());
        }
        return parts;
    }
}
