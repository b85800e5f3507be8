package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The Broadcast Wave chunk (EBU Tech 3285 version 2, section 2.3): fixed fields, then the coding history. */
final class BextChunk {
    private static final int TIME_REFERENCE_OFFSET = 338;
    private static final int VERSION_OFFSET = 346;
    private static final int UMID_OFFSET = 348;
    private static final int UMID_BYTES = 64;
    private static final int SHORT_UMID_BYTES = 32;
    private static final int LOUDNESS_OFFSET = 412;
    private static final int CODING_HISTORY_OFFSET = 602;
    private static final int FIRST_VERSION_WITH_UMID = 1;
    private static final int FIRST_VERSION_WITH_LOUDNESS = 2;
    private static final short NOT_MEASURED = 0x7FFF;

    /** In hundredths, of LUFS, LU, dBTP, LUFS and LUFS, one after the other. */
    private static final String[] LOUDNESS = {
        "loudnessValue", "loudnessRange", "maxTruePeakLevel", "maxMomentaryLoudness", "maxShortTermLoudness"
    };

    private BextChunk() {}

    /** Fields that hold something, under the standard's names; a chunk cut short gives those it has whole. */
    static Map<String, String> parse(byte[] chunk, ByteOrder order) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, "description", chunk, 0, 256);
        text(fields, "originator", chunk, 256, 32);
        text(fields, "originatorReference", chunk, 288, 32);
        text(fields, "originationDate", chunk, 320, 10);
        text(fields, "originationTime", chunk, 330, 8);
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(order);
        if (chunk.length >= TIME_REFERENCE_OFFSET + Long.BYTES) {
            fields.put("timeReference", Long.toUnsignedString(numbers.getLong(TIME_REFERENCE_OFFSET)));
        }
        if (chunk.length >= VERSION_OFFSET + Short.BYTES) {
            int version = Short.toUnsignedInt(numbers.getShort(VERSION_OFFSET));
            fields.put("version", Integer.toString(version));
            if (version >= FIRST_VERSION_WITH_UMID) {
                umid(fields, chunk);
            }
            if (version >= FIRST_VERSION_WITH_LOUDNESS) {
                loudness(fields, numbers);
            }
        }
        text(fields, "codingHistory", chunk, CODING_HISTORY_OFFSET, chunk.length - CODING_HISTORY_OFFSET);
        return fields;
    }

    /** In hexadecimal digits; the second half only where it is an extended one (SMPTE ST 330). */
    private static void umid(Map<String, String> fields, byte[] chunk) {
        if (chunk.length < UMID_OFFSET + UMID_BYTES) {
            return;
        }
        byte[] umid = Arrays.copyOfRange(chunk, UMID_OFFSET, UMID_OFFSET + UMID_BYTES);
        byte[] first = Arrays.copyOf(umid, SHORT_UMID_BYTES);
        boolean isShort = Arrays.equals(Arrays.copyOf(first, UMID_BYTES), umid);
        if (!Arrays.equals(umid, new byte[UMID_BYTES])) {
            fields.put("umid", HexFormat.of().withUpperCase().formatHex(isShort ? first : umid));
        }
    }

    private static void loudness(Map<String, String> fields, ByteBuffer numbers) {
        for (int i = 0; i < LOUDNESS.length; i++) {
            int at = LOUDNESS_OFFSET + i * Short.BYTES;
            if (at + Short.BYTES <= numbers.capacity() && numbers.getShort(at) != NOT_MEASURED) {
                fields.put(LOUDNESS[i], String.format(Locale.ROOT, "%.2f", numbers.getShort(at) / 100.0));
            }
        }
    }

    private static void text(Map<String, String> fields, String name, byte[] chunk, int offset, int length) {
        if (length > 0 && offset + length <= chunk.length) {
            String value = TextBytes.decode(chunk, offset, length).strip();
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
    }
}
