package org.sonolens.samples;

import java.util.function.DoubleUnaryOperator;

/** The curves that sounds are made of, over u in seconds since their start. Pure functions. */
final class Shapes {
    private Shapes() {}

    static double amplitude(double dbfs) {
        return StrictMath.pow(10, dbfs / 20);
    }

    static DoubleUnaryOperator steady(double value) {
        return u -> value;
    }

    /** From one frequency to another in equal ratios. */
    static DoubleUnaryOperator ratio(double fromHz, double toHz, double seconds) {
        double octaves = StrictMath.log(toHz / fromHz);
        return u -> fromHz * StrictMath.exp(octaves * u / seconds);
    }

    /** Full in the middle, with ends rounded like half a cosine. */
    static DoubleUnaryOperator rounded(double peak, double seconds, double attackSeconds, double releaseSeconds) {
        return u -> peak * half(u / attackSeconds) * half((seconds - u) / releaseSeconds);
    }

    /** A rounded attack, then a steady decay by 1/e every so many seconds, let go at the end. */
    static DoubleUnaryOperator struck(
            double peak, double seconds, double attackSeconds, double decaySeconds, double releaseSeconds) {
        DoubleUnaryOperator ends = rounded(peak, seconds, attackSeconds, releaseSeconds);
        return u -> ends.applyAsDouble(u) * StrictMath.exp(-u / decaySeconds);
    }

    private static double half(double part) {
        return 0.5 - 0.5 * StrictMath.cos(Math.PI * Math.clamp(part, 0, 1));
    }
}
