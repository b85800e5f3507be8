package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sonolens.view.LevelHistogram;
import org.sonolens.view.LevelRange;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** What needs no toolkit: plans, ranges and names in words and steps. */
class PlanWordsTest {
    private static final StftPlan BAT = StftPlan.ofOverlap(WindowShape.HANN, 384, 1024, 0.75);

    @Test
    void aPlanIsNamedByItsWindowAndOverlap() {
        assertThat(PlanText.chip(RecordingClass.BAT, BAT)).isEqualTo("bat · 384 hann 75 %");
        assertThat(PlanText.percent(0.875)).isEqualTo("87.5 %");
        assertThat(PlanText.percent(0)).isEqualTo("0 %");
        assertThat(PlanText.percent(0.9375, 2)).isEqualTo("93.75 %");
        assertThat(PlanText.samples(BAT.hop(), 256_000)).isEqualTo("96 samples · 375 µs");
        assertThat(PlanText.samples(1, 2)).isEqualTo("1 sample · 500 ms");
        assertThat(PlanText.seconds(100)).isEqualTo("100 s");
        assertThat(PlanText.binWidth(BAT, 256_000)).isEqualTo("250 Hz");
        assertThat(PlanText.binWidth(BAT, 1)).isEqualTo("0.977 mHz");
        assertThat(PlanText.binWidth(StftPlan.ofOverlap(WindowShape.HANN, 64, 64, 0), 384_000))
                .isEqualTo("6 kHz");
    }

    @Test
    void stepsKeepTheOverlapAndFitWindowAndFft() {
        assertThat(PlanSteps.withFftSize(BAT, 256)).isEqualTo(new StftPlan(WindowShape.HANN, 256, 256, 64));
        assertThat(PlanSteps.withFftSize(BAT, 4096)).isEqualTo(new StftPlan(WindowShape.HANN, 384, 4096, 96));
        assertThat(PlanSteps.longer(BAT).windowLength()).isEqualTo(512);
        assertThat(PlanSteps.shorter(BAT).windowLength()).isEqualTo(256);
        StftPlan tight = StftPlan.ofOverlap(WindowShape.HANN, 1024, 1024, 0.5);
        assertThat(PlanSteps.longer(tight)).isEqualTo(StftPlan.ofOverlap(WindowShape.HANN, 1536, 2048, 0.5));
    }

    @Test
    void stepsEndAtTheSmallestAndLargest() {
        StftPlan plan = BAT;
        for (int i = 0; i < 50; i++) {
            plan = PlanSteps.longer(plan);
        }
        assertThat(plan.windowLength()).isEqualTo(PlanSteps.LARGEST_FFT);
        for (int i = 0; i < 50; i++) {
            plan = PlanSteps.shorter(plan);
        }
        assertThat(plan.windowLength()).isEqualTo(32);
    }

    @Test
    void aRangeKeepsFiveDecibelsAndWholeNumbers() {
        LevelRange range = new LevelRange(-80, -35);
        assertThat(RangeGrip.FLOOR.moved(range, 3.4, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-77, -35));
        assertThat(RangeGrip.FLOOR.moved(range, 100, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-40, -35));
        assertThat(RangeGrip.CEILING.moved(range, -100, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-80, -75));
        assertThat(RangeGrip.CEILING.moved(range, 1000, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-80, 40));
        assertThat(RangeGrip.BOTH.moved(range, -12.2, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-92, -47));
        assertThat(RangeGrip.BOTH.moved(range, -500, RangeGrip.STEP_DB)).isEqualTo(new LevelRange(-160, -115));
        assertThat(RangeGrip.FLOOR
                        .moved(new LevelRange(-80.5, -40.25), 50, RangeGrip.STEP_DB)
                        .spanDb())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aRangeOutsideTheUsualIsMovedAndNotRefused() {
        LevelRange wild = new LevelRange(-300, 100);
        assertThat(RangeGrip.BOTH.moved(wild, 3, RangeGrip.STEP_DB)).isEqualTo(wild);
        assertThat(RangeGrip.FLOOR
                        .moved(new LevelRange(-170, -168), 1, RangeGrip.STEP_DB)
                        .spanDb())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void countsAreThoseOfTheHistogram() {
        LevelHistogram histogram = new LevelHistogram();
        histogram.add((short) -8000);
        histogram.add((short) -7901);
        histogram.add((short) -7900);
        histogram.add((short) -8001);
        LevelCounts counts = LevelCounts.of(histogram);
        assertThat(counts.counts()[-80 - counts.lowestDbfs()]).isEqualTo(2);
        assertThat(counts.counts()[-79 - counts.lowestDbfs()]).isEqualTo(1);
        assertThat(counts.counts()[-81 - counts.lowestDbfs()]).isEqualTo(1);
        assertThat(counts.largest()).isEqualTo(2);
    }

    @Test
    void namesCannotDisturbTheWindow() {
        assertThat(ShownName.of(Path.of("/a/new\nline\u0007.wav"))).isEqualTo("new\uFFFDline\uFFFD.wav");
        assertThat(ShownName.of("\u202Evaw.exe")).isEqualTo("\uFFFDvaw.exe");
        assertThat(ShownName.of("bat\uD83E\uDD87 é \uD83E")).isEqualTo("bat\uD83E\uDD87 é \uFFFD");
        assertThat(ShownName.of(Path.of("/"))).isEqualTo("/");
    }

    @Test
    void longerMessagesStayLonger() {
        assertThat(MessageLine.secondsFor("Saved.")).isEqualTo(4);
        assertThat(MessageLine.secondsFor("x".repeat(150))).isEqualTo(9);
        assertThat(MessageLine.secondsFor("x".repeat(5000))).isEqualTo(20);
    }
}
