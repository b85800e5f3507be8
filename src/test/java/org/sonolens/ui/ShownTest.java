package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sonolens.audio.Metadata;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;
import org.sonolens.view.WindowShape;

class ShownTest {
    private final Shown whole = Looked.whole();

    private static Viewport zoomed(Shown shown, double factor) {
        return shown.viewport().zoomTimeAt(500, factor, shown.frames());
    }

    @Test
    void backGoesThroughTheViewsInReverse() {
        Shown once = whole.goTo(zoomed(whole, 2));
        Shown twice = once.goTo(zoomed(once, 2));
        assertThat(twice.back().viewport()).isEqualTo(once.viewport());
        assertThat(twice.back().back().viewport()).isEqualTo(whole.viewport());
        assertThat(twice.back().back().back().viewport()).as("and stays there").isEqualTo(whole.viewport());
    }

    @Test
    void goingNowhereIsNoStepToGoBack() {
        assertThat(whole.goTo(whole.viewport()).history()).isEmpty();
        assertThat(whole.fit().history()).isEmpty();
    }

    @Test
    void aGestureOfManyStepsIsOneStepToGoBack() {
        Shown dragged = whole;
        for (int i = 0; i < 10; i++) {
            dragged = dragged.withViewport(zoomed(dragged, 1.3));
        }
        Shown ended = dragged.endOf(whole);
        assertThat(ended.viewport()).isEqualTo(dragged.viewport());
        assertThat(ended.history()).hasSize(1);
        assertThat(ended.back().viewport()).isEqualTo(whole.viewport());
    }

    @Test
    void aGestureThatEndsWhereItBeganIsNoStep() {
        assertThat(whole.endOf(whole)).isEqualTo(whole);
    }

    @Test
    void theHistoryIsBounded() {
        Shown shown = whole.goTo(zoomed(whole, 4));
        for (int i = 0; i < 300; i++) {
            shown = shown.goTo(shown.viewport().panByPixels(i % 2 == 0 ? 3 : -3, shown.frames()));
        }
        assertThat(shown.history()).hasSize(100);
    }

    @Test
    void backKeepsTheSizeOfTheWindowNow() {
        Shown back = whole.goTo(zoomed(whole, 2)).resized(600, 300).back();
        assertThat(back.viewport().widthPx()).isEqualTo(600);
        assertThat(back.viewport().span()).isEqualTo(whole.viewport().span());
    }

    @Test
    void fitBringsTheWholeRecordingAndTheFrequenciesAtOpenOnTheScaleOfNow() {
        Shown linear = whole.withScale(FrequencyScale.LINEAR);
        Shown away = linear.goTo(zoomed(linear, 8).zoomFrequencyAt(100, 3, 24_000));
        Shown fitted = away.fit();
        assertThat(fitted.isWhole()).isTrue();
        assertThat(fitted.viewport().axis().scale()).isEqualTo(FrequencyScale.LINEAR);
        assertThat(fitted.viewport().axis().lowHz()).isZero();
        assertThat(fitted.viewport().axis().highHz()).isEqualTo(24_000);
        assertThat(away.fitTime().viewport().axis()).isEqualTo(away.viewport().axis());
        assertThat(away.fitFrequency().viewport().span())
                .isEqualTo(away.viewport().span());
    }

    @Test
    void zoomingToTheBoxShowsAllOfItAndTakesItAway() {
        Shown linear = whole.withScale(FrequencyScale.LINEAR);
        SelectionBox box = new SelectionBox(new TimeSpan(100_000, 150_000), 2_000, 6_000);
        Shown zoomed = linear.withSelection(box).zoomToSelection();
        assertThat(zoomed.selection()).isNull();
        assertThat(zoomed.viewport().span().first()).isLessThanOrEqualTo(100_000);
        assertThat(zoomed.viewport().span().end()).isGreaterThanOrEqualTo(150_000);
        assertThat(zoomed.viewport().axis().lowHz()).isCloseTo(2_000, within(1.0));
        assertThat(zoomed.viewport().axis().highHz()).isCloseTo(6_000, within(1.0));
        assertThat(zoomed.back().viewport()).isEqualTo(linear.viewport());
    }

    @Test
    void arrowsMoveTheBoxBeforeTheCrosshairAndTheCrosshairOnlyWhileItIsHeld() {
        assertThat(whole.arrowsMoveAPoint()).isFalse();
        assertThat(whole.withCrosshair(new Crosshair(1_000, 500, false)).arrowsMoveAPoint())
                .isFalse();
        Shown held = whole.withCrosshair(new Crosshair(48_000, 5_000, true));
        assertThat(held.arrowsMoveAPoint()).isTrue();
        assertThat(held.nudged(1, 0).crosshair().sample()).isCloseTo(48_480, within(1e-6));
        assertThat(held.nudged(0, 1).crosshair().hz()).as("down").isLessThan(5_000);
        Shown boxed = held.withSelection(new SelectionBox(new TimeSpan(0, 4_800), 1_000, 2_000));
        assertThat(boxed.nudged(1, 0).crosshair()).isEqualTo(held.crosshair());
        assertThat(boxed.nudged(1, 0).selection().span()).isEqualTo(new TimeSpan(480, 5_280));
    }

    @Test
    void theCrosshairStaysInTheRecordingAndOnTheAxis() {
        Shown corner = whole.withCrosshair(new Crosshair(0, 0, true));
        assertThat(corner.nudged(-5, 5).crosshair()).isEqualTo(new Crosshair(0, 0, true));
    }

    @Test
    void colourIsNoReasonForAnotherPictureAndTheStatisticIs() {
        assertThat(whole.withPalette(Palette.GREY).request()).isEqualTo(whole.request());
        assertThat(whole.withRange(whole.range().byHand(new LevelRange(-50, -20)))
                        .request())
                .isEqualTo(whole.request());
        assertThat(whole.withSelection(new SelectionBox(new TimeSpan(0, 9), 1, 2))
                        .request())
                .isEqualTo(whole.request());
        assertThat(whole.withStatistic(org.sonolens.view.Statistic.MEAN).request())
                .isNotEqualTo(whole.request());
        assertThat(whole.withScale(FrequencyScale.LOG).request()).isNotEqualTo(whole.request());
    }

    @Test
    void anotherPlanLetsAnAutomaticRangeBeChosenAnewAndLeavesOneByHand() {
        RecordingInfo info = whole.info();
        StftPlan other = new StftPlan(WindowShape.HANN, 4096, 4096, 1024);
        RecordingInfo replanned = new RecordingInfo(info.id(), info.file(), info.format(), info.metadata(), other);
        Shown auto = whole.withRange(RangeChoice.UNKNOWN.seen(new LevelRange(-80, -30), 4, true));
        assertThat(auto.withInfo(info).range()).isEqualTo(auto.range());
        assertThat(auto.withInfo(replanned).range().refined()).isFalse();
        assertThat(auto.withInfo(replanned).range().base())
                .as("until then")
                .isEqualTo(auto.range().base());
        Shown byHand = whole.withRange(auto.range().byHand(new LevelRange(-70, -10)));
        assertThat(byHand.withInfo(replanned).range()).isEqualTo(byHand.range());
    }

    @Test
    void channelsStandOverEachOtherInBandsOfTheSameHeight() {
        Shown stereo = Looked.at(Looked.info(1, 48_000, 2, 480_000, Metadata.NONE), null);
        assertThat(stereo.bands()).isEqualTo(2);
        assertThat(stereo.viewport().heightPx()).isEqualTo(200);
        assertThat(stereo.request().heightPx()).isEqualTo(400);
        assertThat(stereo.resized(1000, 301).viewport().heightPx()).isEqualTo(150);
        Shown six = Looked.at(Looked.info(1, 48_000, 6, 480_000, Metadata.NONE), null);
        assertThat(six.bands()).isEqualTo(1);
    }
}
