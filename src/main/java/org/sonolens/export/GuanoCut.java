package org.sonolens.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GUANO text for a stretch of its recording: Timestamp and Length are made true, every other byte stays. Pure functions. */
final class GuanoCut {
    /** Not by (?m)^, which takes bytes inside UTF-8 letters for ends of lines. */
    private static final String LINE =
            "(?<![^\\r\\n])([^\\w\\r\\n:|]*)(%s)([ \\t]*:[ \\t]*)([^\\r\\n\\x00]*?)([ \\t]*)(?=[\\r\\n\\x00]|\\z)";

    private static final Pattern TIMESTAMP = Pattern.compile(LINE.formatted("Timestamp"));
    private static final Pattern LENGTH = Pattern.compile(LINE.formatted("Length"));
    private static final String KEPT_NAME = "Sonolens|Timestamp Of Whole";
    private static final double SAME_LENGTH = 0.01;

    private GuanoCut() {}

    static byte[] of(byte[] guano, Cut cut) {
        if (!cut.inTime()) {
            return guano;
        }
        String text = new String(guano, StandardCharsets.ISO_8859_1);
        return length(timestamp(text, cut), cut).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text of a file whose tags were read from elsewhere. */
    static byte[] fromFields(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(value.replace("\n", "\\n"))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String timestamp(String text, Cut cut) {
        Matcher line = TIMESTAMP.matcher(text);
        if (cut.firstFrame() == 0 || !line.find()) {
            return text;
        }
        // one that nobody understands is kept as what it is: when the whole recording began
        String changed = ShiftedTime.exact(line.group(4), cut.startNanos())
                .map(moved -> line.group(1) + line.group(2) + line.group(3) + moved + line.group(5))
                .orElseGet(() -> line.group(1) + KEPT_NAME + line.group(3) + line.group(4) + line.group(5));
        return text.substring(0, line.start()) + changed + text.substring(line.end());
    }

    private static String length(String text, Cut cut) {
        Matcher line = LENGTH.matcher(text);
        if (!line.find()) {
            return text;
        }
        double rateHz = countsFileSeconds(line.group(4), cut) ? cut.fileRateHz() : cut.trueRateHz();
        String seconds = BigDecimal.valueOf(cut.frames() / rateHz)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.substring(0, line.start(4)) + seconds + text.substring(line.end(4));
    }

    /** Whether a time-expanded file's recorder meant seconds of the slow file, not of the sound. */
    private static boolean countsFileSeconds(String stated, Cut cut) {
        try {
            double fileSeconds = (double) cut.wholeFrames() / cut.fileRateHz();
            return Math.abs(Double.parseDouble(stated) - fileSeconds) <= SAME_LENGTH * fileSeconds;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
