package org.sonolens.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

/** Plans in words. Pure functions. */
final class PlanText {
    private PlanText() {}

    /** Such as bat · 512 hann 75 %. */
    static String chip(RecordingClass recordingClass, StftPlan plan) {
        return recordingClass.label() + " · " + plan.windowLength() + " "
                + plan.window().label() + " " + percent(plan.overlap());
    }

    /** A share in percent to one decimal where it has one: 75 %, 87.5 %. */
    static String percent(double share) {
        return percent(share, 1);
    }

    /** A share in percent to at most so many decimals. */
    static String percent(double share, int decimals) {
        return plain(BigDecimal.valueOf(share * 100).setScale(decimals, RoundingMode.HALF_UP)) + " %";
    }

    /** Samples with what they last: 128 samples · 0.5 ms. */
    static String samples(int samples, double rateHz) {
        return samples == 1
                ? Words.of("plan.samples.one", seconds(samples / rateHz))
                : Words.of("plan.samples.many", samples, seconds(samples / rateHz));
    }

    /** Three digits in s, ms or µs. */
    static String seconds(double seconds) {
        if (seconds >= 1) {
            return threeDigits(seconds) + " s";
        }
        return seconds >= 1e-3 ? threeDigits(seconds * 1e3) + " ms" : threeDigits(seconds * 1e6) + " µs";
    }

    /** The distance of two bins in three digits of kHz, Hz or mHz. */
    static String binWidth(StftPlan plan, double rateHz) {
        double hz = rateHz / plan.fftSize();
        if (hz >= 1000) {
            return threeDigits(hz / 1000) + " kHz";
        }
        return hz >= 1 ? threeDigits(hz) + " Hz" : threeDigits(hz * 1000) + " mHz";
    }

    private static String threeDigits(double value) {
        return plain(new BigDecimal(value).round(new MathContext(3)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.signum() == 0 ? BigDecimal.ZERO : stripped).toPlainString();
    }
}
