package org.sonolens.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyTicks;
import org.sonolens.view.Tick;
import org.sonolens.view.Ticks;
import org.sonolens.view.TimeTicks;

/** The axes of a saved picture, from what it shows to places on its layout. Pure functions. */
public final class PictureAxes {
    /** The size of text that {@link Ticks} reckons with. */
    private static final double TICKS_TEXT_PX = 13;

    private static final String[] POWERS = {"", "×10⁻³", "×10⁻⁶"};
    private static final double SMALLEST_PLAIN = 0.01;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private PictureAxes() {}

    /** The time axis below bands that show from one time to a later one, in seconds. */
    public static AxisLabels time(PictureLayout layout, double startSeconds, double endSeconds) {
        Ticks ticks = TimeTicks.of(
                startSeconds,
                endSeconds,
                textScaled(layout, layout.bands().getFirst().width()));
        return placed("Time", ticks, seconds -> (seconds - startSeconds) / (endSeconds - startSeconds));
    }

    /** The frequency axis of each band. */
    public static AxisLabels frequency(PictureLayout layout, FrequencyAxis axis) {
        Ticks ticks = FrequencyTicks.of(
                axis, textScaled(layout, layout.bands().getFirst().height()));
        return placed("Frequency", ticks, axis::heightOf);
    }

    /**
     * The axis of a waveform that is scaled to a peak.
     *
     * @param peak what stands at the top, 0 (silence) or more, 1 being full scale; the bottom is −peak
     */
    public static AxisLabels amplitude(double peak) {
        if (!(peak >= 0) || Double.isInfinite(peak)) {
            throw new IllegalArgumentException("a waveform with a peak of " + peak);
        }
        List<AxisTick> ticks = new ArrayList<>(List.of(new AxisTick(0.5, "0")));
        int power = 0;
        double scaled = peak;
        while (scaled < SMALLEST_PLAIN && power < POWERS.length - 1) {
            scaled *= 1000;
            power++;
        }
        BigDecimal rounded = new BigDecimal(scaled).round(TWO_DIGITS);
        if (rounded.signum() > 0) {
            String label = rounded.setScale(
                            Math.max(0, rounded.stripTrailingZeros().scale()))
                    .toPlainString();
            ticks.add(new AxisTick(1, label));
            ticks.add(new AxisTick(0, "−" + label));
        }
        return new AxisLabels("Amplitude", peak == 0 ? "" : POWERS[power], ticks);
    }

    private static int textScaled(PictureLayout layout, int px) {
        return Math.max(1, (int) Math.round(px * TICKS_TEXT_PX / layout.textPx()));
    }

    private static AxisLabels placed(String name, Ticks ticks, DoubleUnaryOperator position) {
        List<AxisTick> labelled = new ArrayList<>();
        for (Tick tick : ticks.labelled()) {
            labelled.add(new AxisTick(
                    position.applyAsDouble(tick.value()), tick.label().replace('-', '−')));
        }
        List<Double> minor = new ArrayList<>();
        for (double value : ticks.minor()) {
            minor.add(position.applyAsDouble(value));
        }
        return new AxisLabels(name, ticks.unit(), labelled, minor);
    }
}
