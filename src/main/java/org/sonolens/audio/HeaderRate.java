package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/** Sample rates that a header states as a fraction. */
final class HeaderRate {
    /** An old Macintosh's 22254.545 Hz may be rounded; the 0.5 Hz of a seismometer would be another recording. */
    private static final double LARGEST_ERROR = 0.01;

    private static final int EXPONENT_BIAS = 16383;
    private static final int FRACTION_BITS = 63;
    private static final int INFINITE = 0x7FFF;

    private HeaderRate() {}

    /** The nearest whole number of hertz, which is said when it differs; refused when that would not be the same sound. */
    static int wholeHz(double rateHz, Path file, RepairLog repairs) throws UnreadableAudioException {
        double whole = Math.rint(rateHz);
        boolean usable = whole >= 1 && whole <= AudioFormat.HIGHEST_RATE_HZ;
        if (!usable || Math.abs(whole - rateHz) > LARGEST_ERROR * rateHz) {
            throw Refusal.damaged(file, "its header states a sample rate of " + words(rateHz) + " Hz");
        }
        if (whole != rateHz) {
            repairs.note("The header's sample rate of " + words(rateHz) + " Hz is no whole number; " + (int) whole
                    + " Hz is used.");
        }
        return (int) whole;
    }

    /** The 80-bit floating-point number of IEEE 754, as Apple's SANE stores it: sign, exponent, 64 bits with their 1. */
    static double extended(ByteBuffer bigEndian, int offset) {
        int signAndExponent = bigEndian.getShort(offset);
        long fraction = bigEndian.getLong(offset + Short.BYTES);
        int exponent = signAndExponent & INFINITE;
        if (exponent == INFINITE) {
            return Double.NaN;
        }
        double unsigned = (fraction >>> 1) * 2.0 + (fraction & 1);
        double magnitude = Math.scalb(unsigned, exponent - EXPONENT_BIAS - FRACTION_BITS);
        return signAndExponent < 0 ? -magnitude : magnitude;
    }

    private static String words(double rateHz) {
        return rateHz == Math.rint(rateHz) && Math.abs(rateHz) < 1e15
                ? String.format(Locale.ROOT, "%.0f", rateHz)
                : Math.abs(rateHz) >= 0.001 && Math.abs(rateHz) < 1e15
                        ? String.format(Locale.ROOT, "%.3f", rateHz)
                        : Double.toString(rateHz);
    }
}
