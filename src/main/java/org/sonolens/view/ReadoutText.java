package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are read out on screen, in full, with their unit and a real minus sign. Pure functions. */
public final class ReadoutText {
    private static final String MINUS = "\u2212";
    private static final int MOST_DECIMALS = 9;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private ReadoutText() {}

    /**
     * A time, such as 12.3456 s, 1:02.346 or 1:02:03.456.
     *
     * @param resolutionSeconds what the last digit must at least tell apart, such as a pixel or a sample; above 0
     */
    public static String time(double seconds, double resolutionSeconds) {
        BigDecimal size = rounded(Math.abs(seconds), decimalsFor(resolutionSeconds));
        String text = size.compareTo(MINUTE) < 0 ? size.toPlainString() + " s" : ClockText.of(size, false);
        return signed(seconds, size, text);
    }

    /** A frequency to 10 Hz above 1 kHz, to 0.1 Hz above 1 Hz, to 0.1 mHz below: 48.21 kHz, 12.3 Hz, 250.0 mHz. */
    public static String frequency(double hz) {
        double size = Math.abs(hz);
        if (size >= 999_995) {
            return frequency(hz, 1_000);
        }
        if (size >= 999.95) {
            return frequency(hz, 10);
        }
        return frequency(hz, size >= 0.99995 || size == 0 ? 0.1 : 0.0001);
    }

    /**
     * A frequency with the digits that tell a step apart, such as 48.2134 kHz for a step of 0.1 Hz.
     *
     * @param resolutionHz above 0
     */
    public static String frequency(double hz, double resolutionHz) {
        int decimalsOfHz = exponentOf(resolutionHz);
        // Rounded before the unit is chosen, or 999.97 Hz would read 1000.0 Hz.
        double size = new BigDecimal(Math.abs(hz))
                .setScale(decimalsOfHz, RoundingMode.HALF_UP)
                .doubleValue();
        if (size >= 1e6) {
            return inUnit(hz, -6, decimalsOfHz, " MHz");
        }
        if (size >= 1e3) {
            return inUnit(hz, -3, decimalsOfHz, " kHz");
        }
        return size >= 1 || size == 0 ? inUnit(hz, 0, decimalsOfHz, " Hz") : inUnit(hz, 3, decimalsOfHz, " mHz");
    }

    /** A level to 0.1 dB, such as −37.2 dBFS. */
    public static String level(double levelDbfs) {
        BigDecimal size = rounded(Math.abs(levelDbfs), 1);
        return signed(levelDbfs, size, size.toPlainString() + " dBFS");
    }

    private static String inUnit(double hz, int exponent, int decimalsOfHz, String unit) {
        BigDecimal size = new BigDecimal(Math.abs(hz))
                .setScale(decimalsOfHz, RoundingMode.HALF_UP)
                .scaleByPowerOfTen(exponent)
                .setScale(Math.clamp(decimalsOfHz - (long) exponent, 0, MOST_DECIMALS), RoundingMode.HALF_UP);
        return signed(hz, size, size.toPlainString() + unit);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String signed(double value, BigDecimal roundedSize, String text) {
        return value < 0 && roundedSize.signum() != 0 ? MINUS + text : text;
    }

    private static int decimalsFor(double resolution) {
        return Math.clamp(exponentOf(resolution), 0, MOST_DECIMALS);
    }

    /** Decimals that tell a step apart: 1 for 0.1 to below 1, negative from 10 upwards. */
    private static int exponentOf(double resolution) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("a resolution of " + resolution);
        }
        // The logarithm of 0.001 may come out a hair over -3.
        return (int) -Math.floor(Math.log10(resolution) + 1e-9);
    }
}
