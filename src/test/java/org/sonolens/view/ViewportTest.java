package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Time: the samples shown. Frequency is in {@link ViewportFrequencyTest}. */
class ViewportTest {
    private static final FrequencyAxis AXIS = new FrequencyAxis(FrequencyScale.LINEAR, 0, 24_000);

    private static Viewport whole(long frames, int width) {
        return Viewport.whole(frames, AXIS, width, 600);
    }

    private static Viewport of(long first, long end, int width) {
        return new Viewport(new TimeSpan(first, end), AXIS, width, 600);
    }

    private static void assertIsProper(Viewport view, long frames) {
        long samples = view.span().samples();
        assertThat(view.span().first()).isNotNegative();
        assertThat(view.span().end()).isLessThanOrEqualTo(frames);
        assertThat(samples).isGreaterThanOrEqualTo(Math.min(32, frames));
        if (samples >= view.widthPx() && !view.isWholeOf(frames)) {
            assertThat(samples % view.widthPx()).isZero();
        }
    }

    @Test
    void theFitShowsExactlyTheRecording() {
        Viewport view = of(100, 1700, 1600).fit(1_234_567);
        assertThat(view.span()).isEqualTo(new TimeSpan(0, 1_234_567));
        assertThat(view.isWholeOf(1_234_567)).isTrue();
        assertThat(view.isWholeOf(1_234_568)).isFalse();
    }

    @Test
    void placesAndSamplesLeadToEachOther() {
        Viewport view = of(1000, 3000, 500);
        assertThat(view.samplesPerPixel()).isEqualTo(4);
        assertThat(view.sampleAt(0)).isEqualTo(1000);
        assertThat(view.sampleAt(500)).isEqualTo(3000);
        assertThat(view.sampleAt(10.5)).isEqualTo(1042);
        assertThat(view.xOf(1042)).isEqualTo(10.5);
    }

    @Property
    void zoomingInAndOutKeepsTheSampleUnderThePointerToAPixel(
            @ForAll @LongRange(min = 33, max = 40_000_000_000L) long frames,
            @ForAll @IntRange(min = 40, max = 4000) int width,
            @ForAll @DoubleRange(max = 1) double place,
            @ForAll @DoubleRange(min = 1.05, max = 20) double factor,
            @ForAll @IntRange(max = 12) int before) {
        double x = place * width;
        Viewport view = whole(frames, width);
        for (int i = 0; i < before; i++) {
            view = view.zoomTimeAt(x, 1.7, frames);
        }
        Viewport in = view.zoomTimeAt(x, factor, frames);
        Viewport back = in.zoomTimeAt(x, 1 / factor, frames);
        assertIsProper(in, frames);
        assertIsProper(back, frames);
        assertThat(in.sampleAt(x)).isCloseTo(view.sampleAt(x), within(0.5 + 1e-4));
        if (view.span().samples() > 32) {
            // At the smallest span there is nothing to zoom into, and zooming out shows more than before.
            assertThat(back.span().samples()).isLessThanOrEqualTo(largest(view, in, factor));
        }
        boolean atAnEnd = back.span().first() == 0 || back.span().end() == frames;
        if (!atAnEnd || back.span().samples() <= view.span().samples()) {
            assertThat(back.sampleAt(x)).isCloseTo(view.sampleAt(x), within(Math.max(1.001, view.samplesPerPixel())));
        }
    }

    /** What zooming out may reach: where it began, or from the smallest span that times the factor. */
    private static long largest(Viewport before, Viewport in, double factor) {
        return in.span().samples() == 32
                ? Math.max(before.span().samples(), (long) Math.ceil(32 * factor) + 1)
                : before.span().samples();
    }

    @Property
    void everyChangeStaysInTheRecordingWithWholeSamplesAPixel(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long frames,
            @ForAll @IntRange(min = 1, max = 5000) int width,
            @ForAll @DoubleRange(max = 1) double place,
            @ForAll @DoubleRange(min = 0.05, max = 30) double factor,
            @ForAll int pan,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long boxAt,
            @ForAll @LongRange(min = 1, max = 10_000_000) long boxSamples) {
        Viewport view = whole(frames, width);
        view = view.zoomTo(new TimeSpan(boxAt, boxAt + boxSamples), 100, 2000, frames, 24_000);
        assertIsProper(view, frames);
        view = view.zoomTimeAt(place * width, factor, frames);
        assertIsProper(view, frames);
        view = view.panByPixels(pan, frames);
        assertIsProper(view, frames);
        view = view.panBySamples(boxAt, frames);
        assertIsProper(view, frames);
        view = view.resized(width % 700 + 1, 400, frames);
        assertIsProper(view, frames);
        Viewport next = view.carriedTo(frames, 48_000, boxSamples, 384_000, AXIS);
        assertIsProper(next, boxSamples);
    }

    @Property
    void aZoomThatIsAskedForIsNeverStuck(
            @ForAll @LongRange(min = 1000, max = 1_000_000_000L) long frames,
            @ForAll @IntRange(min = 33, max = 4000) int width,
            @ForAll @DoubleRange(min = 1.02, max = 3) double factor,
            @ForAll @IntRange(max = 30) int times) {
        Viewport view = whole(frames, width);
        for (int i = 0; i < times; i++) {
            Viewport in = view.zoomTimeAt(width / 2.0, factor, frames);
            if (view.span().samples() > 32) {
                assertThat(in.span().samples()).isLessThan(view.span().samples());
            }
            view = in;
        }
        for (int i = 0; i < 100_000 && !view.isWholeOf(frames); i++) {
            Viewport out = view.zoomTimeAt(width / 2.0, 1 / factor, frames);
            assertThat(out.span().samples()).isGreaterThan(view.span().samples());
            view = out;
        }
        assertThat(view.isWholeOf(frames)).isTrue();
    }

    @Test
    void theSmallestSpanIs32SamplesOrAShorterRecording() {
        assertThat(whole(1_000_000, 1600).zoomTimeAt(800, 1e9, 1_000_000).span().samples())
                .isEqualTo(32);
        assertThat(whole(20, 1600).zoomTimeAt(800, 2, 20).span()).isEqualTo(new TimeSpan(0, 20));
        assertThat(of(500, 532, 1600).zoomTimeAt(3, 2, 1000).span()).isEqualTo(new TimeSpan(500, 532));
    }

    @Test
    void panningByPixelsMovesByWholeSamplesAndStopsAtTheEnds() {
        Viewport view = of(16_000, 20_800, 1600);
        assertThat(view.panByPixels(7, 100_000).span()).isEqualTo(new TimeSpan(16_021, 20_821));
        assertThat(view.panByPixels(-7, 100_000).span()).isEqualTo(new TimeSpan(15_979, 20_779));
        assertThat(view.panByPixels(-100_000, 100_000).span()).isEqualTo(new TimeSpan(0, 4800));
        assertThat(view.panByPixels(100_000, 100_000).span()).isEqualTo(new TimeSpan(95_200, 100_000));
        assertThat(view.panBySamples(Long.MAX_VALUE, 100_000).span().end()).isEqualTo(100_000);
        assertThat(view.panBySamples(Long.MIN_VALUE, 100_000).span().first()).isZero();
    }

    @Property
    void aPictureThatWasPannedByPixelsCanBeKept(
            @ForAll @IntRange(min = 1, max = 50) int samplesPerPixel, @ForAll @IntRange(min = -500, max = 500) int px) {
        Viewport view = of(100_000, 100_000 + 1600L * samplesPerPixel, 1600);
        assertThat(view.pixelsTo(view.panByPixels(px, 10_000_000))).hasValue(px);
    }

    @Test
    void aPictureOfAnotherKindOrBetweenPixelsCannotBeKept() {
        Viewport view = of(16_000, 20_800, 1600);
        assertThat(view.pixelsTo(view.panBySamples(4, 100_000))).isEmpty();
        assertThat(view.pixelsTo(view.zoomTimeAt(0, 2, 100_000))).isEmpty();
        assertThat(view.pixelsTo(view.resized(800, 600, 100_000))).isEmpty();
        assertThat(view.pixelsTo(view.withAxis(AXIS.withScale(FrequencyScale.MEL))))
                .isEmpty();
        assertThat(view.pixelsTo(view)).hasValue(0);
    }

    @Test
    void zoomingToABoxShowsAllOfIt() {
        Viewport view = whole(1_000_000, 1600).zoomTo(new TimeSpan(10_000, 12_000), 5000, 9000, 1_000_000, 24_000);
        assertThat(view.span()).isEqualTo(new TimeSpan(9400, 12_600));
        assertThat(view.axis().lowHz()).isCloseTo(5000, within(1e-6));
        assertThat(view.axis().highHz()).isCloseTo(9000, within(1e-6));
        assertThat(whole(1_000_000, 1600)
                        .zoomTo(new TimeSpan(10_000, 10_500), 0, 24_000, 1_000_000, 24_000)
                        .span())
                .isEqualTo(new TimeSpan(10_000, 10_500));
    }

    @Test
    void aBoxLargerThanWholePixelsAllowIsTheWholeRecording() {
        assertThat(whole(2000, 1600)
                        .zoomTo(new TimeSpan(100, 1900), 0, 24_000, 2000, 24_000)
                        .isWholeOf(2000))
                .isTrue();
    }

    @Test
    void anotherSizeKeepsTheSamplesAPixelAndTheWholeStaysWhole() {
        assertThat(of(16_000, 20_800, 1600).resized(800, 300, 100_000))
                .isEqualTo(new Viewport(new TimeSpan(16_000, 18_400), AXIS, 800, 300));
        assertThat(of(98_000, 98_800, 800).resized(1600, 300, 99_000).span()).isEqualTo(new TimeSpan(97_400, 99_000));
        assertThat(whole(100_000, 1600).resized(801, 300, 100_000).isWholeOf(100_000))
                .isTrue();
    }

    @Test
    void carriedToTheNextFileTheFitStaysAtFit() {
        FrequencyAxis there = new FrequencyAxis(FrequencyScale.LINEAR, 0, 160_000);
        assertThat(whole(48_000, 1600).carriedTo(48_000, 48_000, 999_999, 384_000, there))
                .isEqualTo(Viewport.whole(999_999, there, 1600, 600));
    }

    @Test
    void carriedToTheNextFileThePixelsHaveTheSameSecondsAndBeginAtTheSameSecond() {
        Viewport view = of(48_000, 52_800, 1600).carriedTo(480_000, 48_000, 5_000_000, 384_000, AXIS);
        assertThat(view.span()).isEqualTo(new TimeSpan(384_000, 384_000 + 24 * 1600));
        assertThat(of(48_000, 52_800, 1600)
                        .carriedTo(480_000, 48_000, 10_000, 48_000, AXIS)
                        .span())
                .isEqualTo(new TimeSpan(5200, 10_000));
        assertThat(of(48_000, 52_800, 1600)
                        .carriedTo(480_000, 48_000, 3000, 48_000, AXIS)
                        .isWholeOf(3000))
                .isTrue();
    }

    @Test
    void impossibleViewsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> whole(100, 10).zoomTimeAt(0, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> whole(100, 10).zoomFrequencyAt(0, Double.NaN, 100));
    }

    @Property
    void aZoomByOneChangesNothing(@ForAll @LongRange(min = 1, max = 1_000_000) long frames) {
        Viewport view = whole(frames, 900);
        assertThat(view.zoomTimeAt(450, 1, frames)).isEqualTo(view);
    }
}
