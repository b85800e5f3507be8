package org.sonolens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sonolens.picture.AxisLabels;
import org.sonolens.picture.AxisTick;
import org.sonolens.picture.PictureLabels;
import org.sonolens.picture.PictureLayout;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.TimeTicks;

/** What is written around a rendered picture, and about it. Stateless. */
final class PictureCaption {
    private PictureCaption() {}

    /** One line that says class, plan, axis and range as numbers, then what was repaired. */
    static String summary(
            RecordingFacts facts,
            RecordingClass recordingClass,
            PictureJob job,
            LevelRange range,
            List<String> repairs) {
        StftPlan plan = job.plan();
        PictureRequest request = job.request();
        FrequencyAxis axis = request.axis();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "class %s, window %s, window-length %d, fft %d, hop %d, channel %s, pool %s, scale %s, low %s, high %s, "
                        + "floor %s, ceiling %s",
                recordingClass.label(),
                plan.window().label(),
                plan.windowLength(),
                plan.fftSize(),
                plan.hop(),
                request.channels().label(),
                request.statistic().label(),
                axis.scale().label(),
                PictureRenderer.decibels(axis.lowHz()),
                PictureRenderer.decibels(axis.highHz()),
                PictureRenderer.decibels(range.floorDbfs()),
                PictureRenderer.decibels(range.ceilingDbfs())));
        if (job.hop() != plan.hop()) {
            text.append(", shown at hop ").append(job.hop());
        }
        if (facts.timeExpansion() != 1) {
            text.append(", time expansion ").append(TimeExpansionChoice.text(facts.timeExpansion()));
        }
        repairs.forEach(repair -> text.append("; ").append(repair));
        return text.toString();
    }

    static PictureLabels labels(
            String name,
            RecordingFacts facts,
            RecordingClass recordingClass,
            PictureJob job,
            LevelRange range,
            Palette palette,
            float peak,
            PictureLayout layout) {
        PictureRequest request = job.request();
        double rateHz = facts.trueRateHz();
        double start = request.span().first() / rateHz;
        double end = request.span().end() / rateHz;
        Ticks time = TimeTicks.of(start, end, request.widthPx());
        Ticks frequency =
                FrequencyTicks.of(request.axis(), layout.bands().getFirst().height());
        StftPlan plan = job.plan();
        String caption = String.format(
                Locale.ROOT,
                "%s · FFT %d · %s %d · hop %d · %s · %s … %s dBFS",
                recordingClass.label(),
                plan.fftSize(),
                plan.window().label(),
                plan.windowLength(),
                job.hop(),
                request.statistic().label(),
                PictureRenderer.decibels(range.floorDbfs()),
                PictureRenderer.decibels(range.ceilingDbfs()));
        if (facts.timeExpansion() != 1) {
            caption += " · time expansion " + TimeExpansionChoice.text(facts.timeExpansion());
        }
        return new PictureLabels(
                name,
                caption,
                labels("Time", time.unit(), time.labelled(), value -> (value - start) / (end - start)),
                labels("Frequency", frequency.unit(), frequency.labelled(), request.axis()::heightOf),
                amplitude(peak),
                range,
                palette::argb);
    }

    private static AxisLabels amplitude(float peak) {
        String at = String.format(Locale.ROOT, "%.3g", peak);
        return new AxisLabels(
                "Amplitude", "", List.of(new AxisTick(1, at), new AxisTick(0, "−" + at), new AxisTick(0.5, "0")));
    }

    private static AxisLabels labels(
            String name, String unit, List<Tick> ticks, java.util.function.DoubleUnaryOperator place) {
        List<AxisTick> placed = new ArrayList<>();
        for (Tick tick : ticks) {
            placed.add(new AxisTick(place.applyAsDouble(tick.value()), tick.label()));
        }
        return new AxisLabels(name, unit, placed);
    }
}
