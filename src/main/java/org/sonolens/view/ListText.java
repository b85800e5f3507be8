package org.sonolens.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as short as a list of files needs them. Pure functions. */
public final class ListText {
    private ListText() {}

    /** A sample rate without loss: 256k, 44.1k, 312.5k; below 1 kHz 500 Hz. */
    public static String rate(int sampleRateHz) {
        if (sampleRateHz < 1000) {
            return sampleRateHz + " Hz";
        }
        return BigDecimal.valueOf(sampleRateHz, 3).stripTrailingZeros().toPlainString() + "k";
    }

    /** A length in whole seconds that have passed: 0:03, 1:12, 1:02:03; below a second 14 ms or 386 µs. */
    public static String duration(double seconds) {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("a length of " + seconds + " s");
        }
        if (seconds == 0) {
            return "0:00";
        }
        if (seconds < 0.000_999_5) {
            return Math.round(seconds * 1e6) + " µs";
        }
        if (seconds < 0.999_5) {
            return Math.round(seconds * 1e3) + " ms";
        }
        // 59.9999 s of a decoder that lost a sample is a minute.
        return ClockText.of(new BigDecimal(seconds + 0.000_5).setScale(0, RoundingMode.DOWN), false);
    }

    /** A size of 0 bytes or more in binary units to two digits or more: 512 B, 1.2 KiB, 21 MiB, 4.2 GiB. */
    public static String bytes(long bytes) {
        String[] units = {" KiB", " MiB", " GiB", " TiB", " PiB", " EiB"};
        if (bytes < 1024) {
            return bytes + " B";
        }
        double size = bytes / 1024.0;
        int unit = 0;
        while (size >= 1023.5) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 ? "%.1f" : "%.0f", size) + units[unit];
    }
}
