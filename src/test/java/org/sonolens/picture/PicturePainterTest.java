package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sonolens.view.LevelRange;

class PicturePainterTest {
    private static final int RED = 0xFFFF0000;

    @Property(tries = 300)
    void noLabelIsCutOffOrTouchesAnotherOrTheData(
            @ForAll @IntRange(min = 1, max = 1500) int width,
            @ForAll @IntRange(min = 40, max = 1200) int height,
            @ForAll @IntRange(min = 1, max = 9) int bands,
            @ForAll @IntRange(min = 0, max = 60) int ticks,
            @ForAll boolean waveform) {
        PictureLayout layout =
                PictureLayout.of(width, height, PictureParts.ofBands(bands).withWaveform(waveform));
        LabelSpace space = new LabelSpace(layout);

        Raster raster = PicturePainter.paint(layout, labels(crowded(ticks)), space);

        List<Box> ink = space.labels();
        assertThat(ink).allMatch(layout.canvas()::contains);
        for (int i = 0; i < ink.size(); i++) {
            assertThat(ink.subList(0, i)).noneMatch(ink.get(i)::overlaps);
        }
        for (Box data : layout.dataBoxes()) {
            assertThat(pixels(raster, data)).containsOnly(Ink.NO_DATA);
        }
    }

    @Test
    void withRoomForAllOfThemEveryLabelIsDrawn() {
        PictureLayout layout =
                PictureLayout.of(1600, 900, PictureParts.ofBands(2).withWaveform(true));
        LabelSpace space = new LabelSpace(layout);

        PicturePainter.paint(layout, labels(evenly("", 5)), space);

        int axes = 4 * (5 + 1); // two bands, waveform, time: five labels and a name each
        int marks = 2;
        int levels = 7 + 1; // −35, −80 and the tens between, but for −40 beside neither; and their name
        int lines = 2;
        assertThat(space.labels()).hasSize(axes + marks + levels - 1 + lines);
    }

    @Test
    void ticksStandExactlyAtTheirPlaces() {
        PictureLayout layout = PictureLayout.of(1600, 900, PictureParts.ofBands(1));
        Raster raster = PicturePainter.paint(layout, labels(evenly("", 5)));
        Box band = layout.bands().getFirst();

        int tickColumn = band.x() - layout.hairPx() - 1;
        int middleRow = band.y() + band.height() / 2;
        assertThat(raster.at(tickColumn, middleRow)).isEqualTo(Ink.TICK);
        assertThat(raster.at(tickColumn, middleRow - 2)).isEqualTo(Ink.BACKGROUND);
        assertThat(raster.at(tickColumn, band.y())).isEqualTo(Ink.TICK);
        assertThat(raster.at(tickColumn, band.bottom() - 1)).isEqualTo(Ink.TICK);
        int tickRow = band.bottom() + layout.hairPx();
        assertThat(raster.at(band.x() + band.width() / 2, tickRow)).isEqualTo(Ink.TICK);
        assertThat(raster.at(band.x(), tickRow)).isEqualTo(Ink.TICK);
        assertThat(raster.at(band.right() - 1, tickRow)).isEqualTo(Ink.TICK);
    }

    @Test
    void theColourBarRunsFromTheFloorAtItsFootToTheCeiling() {
        PictureLayout layout = PictureLayout.of(1600, 900, PictureParts.ofBands(1));
        Raster raster = PicturePainter.paint(layout, labels(AxisLabels.NONE));
        Box bar = layout.colourBar();

        assertThat(raster.at(bar.x(), bar.y())).isEqualTo(0xFFFFFFFF);
        assertThat(raster.at(bar.right() - 1, bar.bottom() - 1)).isEqualTo(0xFF000000);
        assertThat(raster.at(bar.x(), bar.y() + bar.height() / 2) & 0xFF).isBetween(126, 129);
        assertThat(raster.at(bar.x() - 1, bar.y())).isEqualTo(Ink.FRAME);
        assertThat(raster.at(0, 0)).isEqualTo(Ink.BACKGROUND);
    }

    @Test
    void theDataFillsItsBoxesAndNothingElse() {
        PictureLayout layout =
                PictureLayout.of(640, 480, PictureParts.ofBands(2).withWaveform(true));
        PictureLabels labels = labels(evenly("", 3));
        Raster bare = PicturePainter.paint(layout, labels);

        Raster full = PicturePainter.paint(
                layout,
                labels,
                List.of(red(layout.bands().get(0)), red(layout.bands().get(1))),
                red(layout.waveform()));

        for (Box data : layout.dataBoxes()) {
            assertThat(pixels(full, data)).containsOnly(RED);
            full.fill(data, Ink.NO_DATA);
        }
        assertThat(full.argb()).isEqualTo(bare.argb());
    }

    @Test
    void pixelsOfTheWrongNumberAreRefused() {
        PictureLayout layout = PictureLayout.of(640, 480, PictureParts.ofBands(1));

        assertThatThrownBy(() -> PicturePainter.paint(layout, labels(AxisLabels.NONE), List.of(), new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PicturePainter.paint(layout, labels(AxisLabels.NONE), List.of(new int[7]), new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void levelLabelsAreRoundAndHaveFloorAndCeiling() {
        assertThat(ColourBarPainter.ticks(new LevelRange(-85, -30), 700))
                .containsExactly(-30.0, -85.0, -80.0, -70.0, -60.0, -50.0, -40.0);
        assertThat(ColourBarPainter.label(-85)).isEqualTo("−85");
        assertThat(ColourBarPainter.label(-0.04)).isEqualTo("0");
        assertThat(ColourBarPainter.label(-82.5)).isEqualTo("−82.5");
        assertThat(ColourBarPainter.label(100)).isEqualTo("100");
    }

    private static PictureLabels labels(AxisLabels axis) {
        return new PictureLabels(
                "Ångström – 蝙蝠.wav",
                "bat · 384 hann of 1024 · max · −80…−35 dBFS",
                axis,
                axis,
                axis,
                new LevelRange(-80, -35),
                grey -> 0xFF000000 | grey * 0x010101);
    }

    /** So many ticks from end to end. */
    private static AxisLabels evenly(String more, int count) {
        List<AxisTick> ticks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ticks.add(new AxisTick((double) i / Math.max(1, count - 1), i + more));
        }
        return new AxisLabels("Frequency", "kHz", ticks);
    }

    /** Long labels, some of them outside the axis. */
    private static AxisLabels crowded(int count) {
        List<AxisTick> ticks = new ArrayList<>(evenly("gÅ.5", count).ticks());
        ticks.add(new AxisTick(-0.1, "before"));
        ticks.add(new AxisTick(1.1, "behind"));
        return new AxisLabels("A name that is rather long", "kHz", ticks);
    }

    private static int[] red(Box box) {
        int[] pixels = new int[box.width() * box.height()];
        Arrays.fill(pixels, RED);
        return pixels;
    }

    private static int[] pixels(Raster raster, Box box) {
        int[] pixels = new int[box.width() * box.height()];
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(
                    raster.argb(), (box.y() + y) * raster.widthPx() + box.x(), pixels, y * box.width(), box.width());
        }
        return pixels;
    }
}
