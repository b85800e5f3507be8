package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoRangeTest {
    /** Half the pixels at the median and above, 1 % at the loudest level. */
    private static LevelHistogram picture(double medianDbfs, double loudestDbfs) {
        LevelHistogram pixels = new LevelHistogram();
        fill(pixels, medianDbfs, 990);
        fill(pixels, loudestDbfs, 10);
        return pixels;
    }

    private static void fill(LevelHistogram pixels, double dbfs, int count) {
        for (int i = 0; i < count; i++) {
            pixels.add((short) Math.round(dbfs * 100));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-81, -41, -80, -35", // the median and the loudest rounded to 5, and 5 over it
        "-77.4, -22.6, -75, -20",
        "-77.6, -22.4, -80, -15",
        "-112, -31, -110, -25", // no floor below -110
        "-119, -24, -110, -20", // exactly 90 dB is allowed
        "-119, -14, -100, -10", // at most 90 dB: the floor gives way
        "-75, -51, -80, -45", // at least 35 dB: the floor gives way
        "-42, -36, -45, -10", // by no more than 5 dB: noise alone stays dark, and the ceiling rises
        "-30, -10, -40, -5", // no floor above -40
        "-30, -1, -40, 0", // no ceiling above 0
        "-20, 12, -40, 0"
    })
    void theRuleOfTheDesign(double median, double loudest, double floor, double ceiling) {
        assertThat(AutoRange.of(picture(median, loudest), 1000)).isEqualTo(new LevelRange(floor, ceiling));
    }

    @Test
    void oneLoudPixelInTwoThousandDoesNotMoveTheCeiling() {
        LevelHistogram pixels = new LevelHistogram();
        fill(pixels, -80, 1001);
        fill(pixels, -40, 998);
        fill(pixels, -3, 1);
        assertThat(AutoRange.of(pixels, 2000).ceilingDbfs()).isEqualTo(-35);
    }

    @Test
    void digitalSilenceSaysNothingAboutTheMedian() {
        LevelHistogram pixels = picture(-80, -40);
        fill(pixels, -150, 5000);
        fill(pixels, -200, 5000);
        assertThat(AutoRange.of(pixels, 11_000)).isEqualTo(new LevelRange(-80, -35));
    }

    @Test
    void aLevelJustAboveSilenceCounts() {
        LevelHistogram pixels = new LevelHistogram();
        fill(pixels, -149.99, 1000);
        assertThat(AutoRange.of(pixels, 1000)).isNotEqualTo(AutoRange.OF_SILENCE);
    }

    @Test
    void fewerThanFivePercentOfThePixelsLeaveTheDefault() {
        assertThat(AutoRange.of(picture(-60, -20), 20_000)).isEqualTo(new LevelRange(-60, -15));
        assertThat(AutoRange.of(picture(-60, -20), 20_001)).isEqualTo(new LevelRange(-90, -45));
        assertThat(AutoRange.of(new LevelHistogram(), 0)).isEqualTo(new LevelRange(-90, -45));
    }

    @Property(tries = 300)
    void everyRangeIsOfWholeFivesWithin35To90DbAndNotAboveZero(
            @ForAll @DoubleRange(min = -149, max = 60) double median, @ForAll @DoubleRange(max = 150) double above) {
        LevelRange range = AutoRange.of(picture(median, median + above), 1000);
        assertThat(range.spanDb()).isBetween(35.0, 90.0);
        assertThat(range.ceilingDbfs()).isLessThanOrEqualTo(0);
        assertThat(range.ceilingDbfs() % 5).isZero();
        assertThat(range.floorDbfs() % 5).isZero();
    }

    @Test
    void whenThePictureIsExactEachEndMovesByAtMostFive() {
        LevelRange provisional = new LevelRange(-80, -35);
        assertThat(AutoRange.refined(provisional, provisional)).isEqualTo(provisional);
        assertThat(AutoRange.refined(provisional, new LevelRange(-85, -40))).isEqualTo(new LevelRange(-85, -40));
        assertThat(AutoRange.refined(provisional, new LevelRange(-100, -10))).isEqualTo(new LevelRange(-85, -30));
        assertThat(AutoRange.refined(provisional, new LevelRange(-60, -25))).isEqualTo(new LevelRange(-75, -30));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0",
        "1, 0",
        "2, 2",
        "4, 4",
        "8, 5",
        "16, 6",
        "64, 8",
        "256, 9",
        "1024, 10", // measured
        "32, 7",
        "128, 8.5",
        "512, 9.5", // between
        "4096, 11" // beyond
    })
    void theRiseOfMaxPooling(double framesPerPixel, double riseDb) {
        assertThat(AutoRange.riseDb(framesPerPixel)).isCloseTo(riseDb, within(1e-9));
    }

    @Test
    void zoomingInLowersTheFloorByTheRiseThatIsGone() {
        LevelRange atFit = new LevelRange(-80, -35);
        assertThat(AutoRange.atZoom(atFit, 64, 64)).isEqualTo(atFit);
        assertThat(AutoRange.atZoom(atFit, 64, 4)).isEqualTo(new LevelRange(-84, -35));
        assertThat(AutoRange.atZoom(atFit, 64, 0.1)).isEqualTo(new LevelRange(-88, -35));
    }

    @Test
    void theFloorComesNoCloserToTheCeilingThan35DbOrThanItWas() {
        assertThat(AutoRange.atZoom(new LevelRange(-75, -35), 1, 1024)).isEqualTo(new LevelRange(-70, -35));
        assertThat(AutoRange.atZoom(new LevelRange(-45, -35), 1, 1024)).isEqualTo(new LevelRange(-45, -35));
    }

    @Property
    void theFloorFollowsTheZoomWithoutJumps(
            @ForAll @IntRange(min = -30, max = 140) int tenthsOfOctave, @ForAll @DoubleRange(max = 0.1) double more) {
        LevelRange atFit = new LevelRange(-90, -30);
        double frames = Math.pow(2, tenthsOfOctave / 10.0);
        double floor = AutoRange.atZoom(atFit, 16, frames).floorDbfs();
        double next = AutoRange.atZoom(atFit, 16, frames * Math.pow(2, more)).floorDbfs();
        assertThat(next - floor).isBetween(-1e-9, 0.2 + 1e-9);
    }

    @Test
    void noFramesAPixelIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> AutoRange.riseDb(0));
    }
}
