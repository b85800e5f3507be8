package org.sonolens.samples;

import java.util.function.DoubleUnaryOperator;

/**
 * One partial that may glide and swell: amplitude(u)·sin(2π ∫ hz), u in seconds since its start. Immutable. All of
 * StrictMath, so that every machine makes the same samples.
 *
 * @param startSeconds where it begins in the recording
 * @param seconds how long it is
 * @param hz its frequency over u
 * @param amplitude its amplitude over u, 1 for full scale
 */
record Voice(double startSeconds, double seconds, DoubleUnaryOperator hz, DoubleUnaryOperator amplitude) {
    private static final int STEPS = 256;

    /** The partial at a multiple of its frequency, as loud as that gain, and soft towards a highest frequency. */
    Voice harmonic(int multiple, double gain, double highestHz) {
        return new Voice(
                startSeconds,
                seconds,
                u -> multiple * hz.applyAsDouble(u),
                u -> gain * amplitude.applyAsDouble(u) * below(highestHz, multiple * hz.applyAsDouble(u)));
    }

    /** 1 up to 90 % of the highest, then down to 0 there: no partial reaches Nyquist. */
    private static double below(double highestHz, double hz) {
        double rest = Math.clamp((1 - hz / highestHz) / 0.1, 0, 1);
        return rest * rest * (3 - 2 * rest);
    }

    void addTo(double[] samples, int rateHz) {
        int first = (int) Math.ceil(startSeconds * rateHz);
        int end = Math.min(samples.length, (int) Math.ceil((startSeconds + seconds) * rateHz));
        double cycles = 0;
        for (int i = first; i < end; i++) {
            double u = (double) i / rateHz - startSeconds;
            samples[i] += amplitude.applyAsDouble(u) * StrictMath.sin(2 * Math.PI * cycles);
            cycles += hz.applyAsDouble(u + 0.5 / rateHz) / rateHz;
            cycles -= Math.floor(cycles);
        }
    }

    /**
     * What a Hann window of that length, its middle on u, shows of this partial at a frequency: |∫ w a e^(iφ)| / ∫ w,
     * with φ the phase against a steady tone of it. By sums over the formulas, not over samples, and without any FFT.
     */
    double levelDbfs(double u, double carrierHz, double windowSeconds) {
        double step = windowSeconds / STEPS;
        double re = weight(0) * amplitude(u);
        double im = 0;
        for (int side = -1; side <= 1; side += 2) {
            double cycles = 0;
            for (int i = 1; i < STEPS / 2; i++) {
                cycles += side * step * (hz(u + side * (i - 0.5) * step) - carrierHz);
                double a = weight((double) i / STEPS) * amplitude(u + side * i * step);
                re += a * StrictMath.cos(2 * Math.PI * cycles);
                im += a * StrictMath.sin(2 * Math.PI * cycles);
            }
        }
        double mean = StrictMath.sqrt(re * re + im * im) / (STEPS / 2.0);
        return 20 * StrictMath.log10(Math.max(mean, 1e-10));
    }

    private static double weight(double part) {
        double cosine = StrictMath.cos(Math.PI * part);
        return cosine * cosine;
    }

    /** Frequency at u, held on at both ends. */
    double hz(double u) {
        return hz.applyAsDouble(Math.clamp(u, 0, seconds));
    }

    /** Amplitude at u, 0 outside. */
    double amplitude(double u) {
        return u < 0 || u >= seconds ? 0 : amplitude.applyAsDouble(u);
    }

    double glideHzPerSecond(double u) {
        double step = seconds / 2000;
        return (hz(u + step) - hz(u - step)) / (2 * step);
    }
}
