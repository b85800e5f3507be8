package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wildlife Acoustics' chunk: fields of a 16-bit number, a 32-bit length and a value, as the free reader wamd2guano knows
 * them. Voice notes and programs are left out.
 */
final class WamdChunk {
    private static final int HEADER_BYTES = 6;
    private static final int VERSION = 0x00;
    private static final int TIME_EXPANSION = 0x0F;

    private WamdChunk() {}

    static Map<String, String> parse(byte[] chunk) {
        Map<String, String> fields = new LinkedHashMap<>();
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + HEADER_BYTES <= chunk.length) {
            int field = Short.toUnsignedInt(numbers.getShort(at));
            long declared = Integer.toUnsignedLong(numbers.getInt(at + 2));
            int length = (int) Math.min(declared, chunk.length - at - HEADER_BYTES);
            int start = at + HEADER_BYTES;
            String name = name(field);
            if (name != null) {
                boolean number = (field == VERSION || field == TIME_EXPANSION) && length >= Short.BYTES;
                String value = number
                        ? Integer.toString(Short.toUnsignedInt(numbers.getShort(start)))
                        : TextBytes.decode(chunk, start, length).strip();
                if (!value.isEmpty()) {
                    fields.putIfAbsent(name, value);
                }
            }
            at = start + length;
        }
        return fields;
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
            case 0x08 -> "software";
            case 0x09 -> "license";
            case 0x0A -> "notes";
            case 0x0B -> "autoId";
            case 0x0C -> "manualId";
            case 0x0E -> "autoIdStats";
            case TIME_EXPANSION -> "timeExpansion";
            case 0x12 -> "microphone";
            case 0x13 -> "sensitivity";
            default -> null;
        };
    }
}
