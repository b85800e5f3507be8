package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wildlife Acoustics' chunk: fields of a 16-bit number, a 32-bit length and a value, as the free reader wamd2guano knows
 * them. Of what is no text, such as voice notes and programs, only the size is told.
 */
final class WamdChunk {
    private static final int HEADER_BYTES = 6;
    private static final int VERSION = 0x00;
    private static final int TIME_EXPANSION = 0x0F;
    private static final int PADDING = 0xFFFF;
    private static final int MOST_FIELDS = 10_000;

    private WamdChunk() {}

    /** Fields that hold something, in the file's order; one of a number that is not known is named by it, as 0x20. */
    static Map<String, String> parse(byte[] chunk) {
        Map<String, String> fields = new LinkedHashMap<>();
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + HEADER_BYTES <= chunk.length && fields.size() < MOST_FIELDS) {
            int field = Short.toUnsignedInt(numbers.getShort(at));
            long declared = Integer.toUnsignedLong(numbers.getInt(at + 2));
            int length = (int) Math.min(declared, chunk.length - at - HEADER_BYTES);
            int start = at + HEADER_BYTES;
            String value = field == PADDING ? "" : value(chunk, field, start, length);
            if (!value.isEmpty()) {
                String name = name(field);
                fields.putIfAbsent(name == null ? String.format(Locale.ROOT, "0x%02X", field) : name, value);
            }
            at = start + length;
        }
        return fields;
    }

    private static String value(byte[] chunk, int field, int start, int length) {
        boolean number = (field == VERSION || field == TIME_EXPANSION) && length >= Short.BYTES;
        if (number) {
            ByteBuffer numbers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
            return Integer.toString(Short.toUnsignedInt(numbers.getShort(start)));
        }
        boolean isText = name(field) == null ? looksLikeText(chunk, start, length) : !isBinary(field);
        if (isText) {
            return TextBytes.decode(chunk, start, length).strip();
        }
        return length == 0 ? "" : length + " bytes";
    }

    private static boolean looksLikeText(byte[] chunk, int start, int length) {
        int end = start + length;
        while (end > start && chunk[end - 1] == 0) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (chunk[i] >= 0 && chunk[i] < ' ' && chunk[i] != '\n' && chunk[i] != '\r' && chunk[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(int field) {
        return field == 0x0D || field == 0x10 || field == 0x11;
    }

    private static @Nullable String name(int field) {
        return switch (field) {
            case VERSION -> "version";
            case 0x01 -> "model";
            case 0x02 -> "serial";
            case 0x03 -> "firmware";
            case 0x04 -> "prefix";
            case 0x05 -> "timestamp";
            case 0x06 -> "gpsFirst";
            case 0x07 -> "gpsTrack";
            case 0x08 -> "software";
            case 0x09 -> "license";
            case 0x0A -> "notes";
            case 0x0B -> "autoId";
            case 0x0C -> "manualId";
            case 0x0D -> "voiceNote";
            case 0x0E -> "autoIdStats";
            case TIME_EXPANSION -> "timeExpansion";
            case 0x10 -> "program";
            case 0x11 -> "runState";
            case 0x12 -> "microphone";
            case 0x13 -> "sensitivity";
            default -> null;
        };
    }
}
