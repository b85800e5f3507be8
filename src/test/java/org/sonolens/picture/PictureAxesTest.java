package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;

class PictureAxesTest {
    private final PictureLayout layout = PictureLayout.of(1600, 900, PictureParts.ofBands(1));

    @Test
    void aToneStandsAtItsHeightOnTheMelAxis() {
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.MEL, 0, 22_050);

        AxisLabels labels = PictureAxes.frequency(layout, axis);

        assertThat(labels.unit()).isEqualTo("kHz");
        assertThat(labels.ticks()).hasSizeBetween(4, 12);
        AxisTick ten = labels.ticks().stream()
                .filter(tick -> tick.label().equals("10"))
                .findFirst()
                .orElseThrow();
        assertThat(ten.position()).isEqualTo(axis.heightOf(10_000));
    }

    @Test
    void timesArePlacedBetweenTheStartAndTheEnd() {
        AxisLabels labels = PictureAxes.time(layout, 2, 4);

        assertThat(labels.unit()).isEqualTo("s");
        assertThat(labels.ticks()).hasSizeBetween(4, 12);
        assertThat(labels.ticks())
                .allSatisfy(tick -> assertThat(2 + 2 * tick.position()).isEqualTo(Double.parseDouble(tick.label())));
        assertThat(labels.minor()).isNotEmpty().allMatch(position -> position > 0 && position < 1);
    }

    @Test
    void theWaveformsScaleIsPrintedWithTwoDigits() {
        assertThat(texts(PictureAxes.amplitude(0.4234))).containsExactly("0", "0.42", "−0.42");
        assertThat(texts(PictureAxes.amplitude(1))).containsExactly("0", "1", "−1");
        assertThat(texts(PictureAxes.amplitude(12.6))).containsExactly("0", "13", "−13");
        assertThat(texts(PictureAxes.amplitude(0.00234))).containsExactly("0", "2.3", "−2.3");
        assertThat(PictureAxes.amplitude(0.00234).unit()).isEqualTo("×10⁻³");
        assertThat(texts(PictureAxes.amplitude(0))).containsExactly("0");
        assertThatThrownBy(() -> PictureAxes.amplitude(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void allLabelsOfAnyAxisFindTheirRoomOnAnySizeFromAThumbnailUp(
            @ForAll @IntRange(min = 400, max = 4000) int width,
            @ForAll @IntRange(min = 300, max = 3000) int height,
            @ForAll FrequencyScale scale,
            @ForAll @DoubleRange(min = -0.3, max = 5.7) double nyquistDecades,
            @ForAll @DoubleRange(min = -4, max = 4.95) double secondsDecades) {
        PictureLayout any = PictureLayout.of(width, height, PictureParts.ofBands(1));
        AxisLabels time = PictureAxes.time(any, 0, Math.pow(10, secondsDecades));
        AxisLabels frequency = PictureAxes.frequency(any, new FrequencyAxis(scale, 0, Math.pow(10, nyquistDecades)));
        LabelSpace space = new LabelSpace(any);

        PicturePainter.paint(
                any,
                new PictureLabels("", "", time, frequency, AxisLabels.NONE, new LevelRange(-80, -35), grey -> grey),
                space);

        int levels = (int) space.labels().stream()
                .filter(ink -> ink.x() >= any.colourBar().right())
                .filter(ink -> ink.y() < any.timeLabels().y())
                .count();
        String timeName = time.title(RasterFont.of(any.textPx()), any.timeName().width());
        int names = timeName.isEmpty() ? 1 : 2; // a low picture leaves out the h:mm:ss that its labels show anyway
        assertThat(space.labels())
                .hasSize(
                        levels + names + time.ticks().size() + frequency.ticks().size());
    }

    private static List<String> texts(AxisLabels axis) {
        return axis.ticks().stream().map(AxisTick::label).toList();
    }
}
