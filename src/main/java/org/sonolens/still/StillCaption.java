package org.sonolens.still;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.sonolens.picture.AxisLabels;
import org.sonolens.picture.AxisTick;
import org.sonolens.picture.PictureLabels;
import org.sonolens.picture.PictureLayout;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.LevelRange;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.TimeTicks;

/** What is written around a saved picture, and about it. Stateless. */
final class StillCaption {
    private StillCaption() {}

    /** One line that says class, plan, axis and range as numbers, then what was repaired. */
    static String summary(StillSpec spec, PictureJob job, LevelRange range, List<String> repairs) {
        StftPlan plan = job.plan();
        FrequencyAxis axis = spec.axis();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "class %s, window %s, window-length %d, fft %d, hop %d, channel %s, pool %s, scale %s, low %s, high %s, "
                        + "floor %s, ceiling %s",
                spec.recordingClass().label(),
                plan.window().label(),
                plan.windowLength(),
                plan.fftSize(),
                plan.hop(),
                spec.channels().label(),
                spec.statistic().label(),
                axis.scale().label(),
                decibels(axis.lowHz()),
                decibels(axis.highHz()),
                decibels(range.floorDbfs()),
                decibels(range.ceilingDbfs())));
        if (job.hop() != plan.hop()) {
            text.append(", shown at hop ").append(job.hop());
        }
        if (spec.timeExpansion() != 1) {
            text.append(", time expansion ").append(TimeExpansionChoice.text(spec.timeExpansion()));
        }
        repairs.forEach(repair -> text.append("; ").append(repair));
        return text.toString();
    }

    static PictureLabels labels(StillSpec spec, PictureJob job, LevelRange range, float peak, PictureLayout layout) {
        PictureRequest request = job.request();
        double rateHz = spec.trueRateHz();
        double start = request.span().first() / rateHz;
        double end = request.span().end() / rateHz;
        Ticks time = TimeTicks.of(start, end, request.widthPx());
        Ticks frequency =
                FrequencyTicks.of(request.axis(), layout.bands().getFirst().height());
        return new PictureLabels(
                spec.source().name(),
                caption(spec, job, range),
                labels("Time", time.unit(), time.labelled(), value -> (value - start) / (end - start)),
                labels("Frequency", frequency.unit(), frequency.labelled(), request.axis()::heightOf),
                amplitude(peak),
                range,
                spec.palette()::argb);
    }

    private static String caption(StillSpec spec, PictureJob job, LevelRange range) {
        StftPlan plan = job.plan();
        String caption = String.format(
                Locale.ROOT,
                "%s · FFT %d · %s %d · hop %d · %s · %s … %s dBFS",
                spec.recordingClass().label(),
                plan.fftSize(),
                plan.window().label(),
                plan.windowLength(),
                job.hop(),
                spec.statistic().label(),
                decibels(range.floorDbfs()),
                decibels(range.ceilingDbfs()));
        return spec.timeExpansion() == 1
                ? caption
                : caption + " · time expansion " + TimeExpansionChoice.text(spec.timeExpansion());
    }

    private static String decibels(double level) {
        return String.format(Locale.ROOT, level == Math.rint(level) ? "%.0f" : "%.2f", level);
    }

    private static AxisLabels amplitude(float peak) {
        String at = String.format(Locale.ROOT, "%.3g", peak);
        return new AxisLabels(
                "Amplitude", "", List.of(new AxisTick(1, at), new AxisTick(0, "−" + at), new AxisTick(0.5, "0")));
    }

    private static AxisLabels labels(String name, String unit, List<Tick> ticks, DoubleUnaryOperator place) {
        List<AxisTick> placed = new ArrayList<>();
        for (Tick tick : ticks) {
            placed.add(new AxisTick(place.applyAsDouble(tick.value()), tick.label()));
        }
        return new AxisLabels(name, unit, placed);
    }
}
