package org.sonolens.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day inside wamd, LIST/INFO and iXML parts, moved to those of the first sample taken. Pure functions. */
final class DatedTexts {
    private static final int WAMD_HEADER_BYTES = 6;
    private static final int WAMD_TIMESTAMP = 0x05;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /** AudioMoth's comment (AudioMoth-Firmware-Basic, setHeaderComment). */
    private static final Pattern AUDIO_MOTH =
            Pattern.compile("(?<=Recorded at )(\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{3}))? (\\d\\d)/(\\d\\d)/(\\d{4})");

    private static final Pattern CREATED = Pattern.compile(
            "(?<=ICRD.{4})\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?", Pattern.DOTALL);

    private static final String[][] IXML_COUNTS = {
        {"TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", "TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO"},
        {"BWF_TIME_REFERENCE_HIGH", "BWF_TIME_REFERENCE_LOW"}
    };

    private DatedTexts() {}

    /** Wildlife Acoustics' fields; the timestamp keeps its length. */
    static byte[] wamd(byte[] wamd, Cut cut) {
        byte[] moved = wamd.clone();
        ByteBuffer fields = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; cut.firstFrame() > 0 && at + WAMD_HEADER_BYTES <= moved.length; ) {
            long length = Integer.toUnsignedLong(fields.getInt(at + 2));
            int start = at + WAMD_HEADER_BYTES;
            if (length > moved.length - start) {
                break;
            }
            if (Short.toUnsignedInt(fields.getShort(at)) == WAMD_TIMESTAMP) {
                int end = start + (int) length;
                int textEnd = end;
                while (textEnd > start && moved[textEnd - 1] <= ' ') {
                    textEnd--;
                }
                String before = new String(moved, start, textEnd - start, StandardCharsets.ISO_8859_1);
                ShiftedTime.sameLength(before, cut.startNanos())
                        .ifPresent(now -> fields.put(start, now.getBytes(StandardCharsets.ISO_8859_1)));
            }
            at = start + (int) length;
        }
        return moved;
    }

    /** LIST/INFO: AudioMoth's comment and a creation date with a time, to their own precision. */
    static byte[] info(byte[] list, Cut cut) {
        if (cut.firstFrame() == 0) {
            return list;
        }
        String text = new String(list, StandardCharsets.ISO_8859_1);
        String commented = AUDIO_MOTH.matcher(text).replaceAll(found -> audioMoth((Matcher) found, cut));
        return CREATED.matcher(commented)
                .replaceAll(found ->
                        ShiftedTime.sameLength(found.group(), cut.startNanos()).orElse(found.group()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String audioMoth(Matcher found, Cut cut) {
        try {
            String millis = found.group(2);
            LocalDateTime moved = LocalDateTime.of(
                            LocalDate.of(number(found, 5), number(found, 4), number(found, 3)),
                            LocalTime.parse(found.group(1)))
                    .plusNanos(millis == null ? 0 : Integer.parseInt(millis) * 1_000_000L)
                    .plusNanos(cut.startNanos());
            return String.format(
                    Locale.ROOT,
                    "%02d:%02d:%02d%s %02d/%02d/%04d",
                    moved.getHour(),
                    moved.getMinute(),
                    moved.getSecond(),
                    millis == null ? "" : String.format(Locale.ROOT, ".%03d", moved.getNano() / 1_000_000),
                    moved.getDayOfMonth(),
                    moved.getMonthValue(),
                    moved.getYear());
        } catch (DateTimeException noSuchTime) {
            return found.group();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** iXML: its counts of samples since midnight, and the copies it holds of bext's date and time. */
    static byte[] ixml(byte[] xml, Cut cut) {
        if (cut.firstFrame() == 0) {
            return xml;
        }
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        for (String[] count : IXML_COUNTS) {
            String high = element(text, count[0]);
            String low = element(text, count[1]);
            if (isCount(high) && isCount(low)) {
                long moved = (Long.parseLong(high) << 32 | Long.parseLong(low)) + cut.firstFrame();
                text = with(text, count[0], Long.toString(moved >>> 32));
                text = with(text, count[1], Long.toString(moved & 0xFFFFFFFFL));
            }
        }
        String date = element(text, "BWF_ORIGINATION_DATE");
        String time = element(text, "BWF_ORIGINATION_TIME");
        var later = new ShiftedTime.DayAndClock(date, time).later(cut.startNanos() / NANOS_A_SECOND);
        if (later.isPresent()) {
            text = with(text, "BWF_ORIGINATION_DATE", later.get().date());
            text = with(text, "BWF_ORIGINATION_TIME", later.get().time());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isCount(String text) {
        return text.matches("\\d{1,10}") && Long.parseLong(text) <= 0xFFFFFFFFL;
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String with(String xml, String name, String value) {
        return xml.replaceFirst(
                "<" + name + ">[^<]*</" + name + ">",
                Matcher.quoteReplacement("<" + name + ">" + value + "</" + name + ">"));
    }
}
