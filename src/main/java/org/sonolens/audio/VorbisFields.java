package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Goes through a block of Vorbis comments (xiph.org, Vorbis I section 5) and keeps the whole small texts, so that no length
 * that is only claimed goes to the library that decodes them. Pictures are left out.
 */
final class VorbisFields {
    private static final int LENGTH_BYTES = 4;
    private static final int MOST_FIELDS = 2000;
    private static final int MOST_FIELD_BYTES = 64 * 1024;
    private static final Set<String> PICTURES = Set.of("METADATA_BLOCK_PICTURE", "COVERART", "COVERARTMIME");

    private VorbisFields() {}

    /** The same block with whole fields alone; empty when it has none. */
    static byte[] cleaned(byte[] block) {
        ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int fields = 0;
        if (!skip(in) || in.remaining() < LENGTH_BYTES) {
            return new byte[0];
        }
        long declared = Integer.toUnsignedLong(in.getInt());
        for (long i = 0; i < declared && fields < MOST_FIELDS && in.remaining() >= LENGTH_BYTES; i++) {
            int at = in.position();
            long length = Integer.toUnsignedLong(in.getInt());
            int present = (int) Math.min(length, in.remaining());
            if (present <= MOST_FIELD_BYTES && isText(block, at + LENGTH_BYTES, present)) {
                number(kept, present);
                kept.write(block, at + LENGTH_BYTES, present);
                fields++;
            }
            in.position(in.position() + present);
        }
        if (fields == 0) {
            return new byte[0];
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        number(whole, 0);
        number(whole, fields);
        whole.writeBytes(kept.toByteArray());
        whole.write(1);
        return whole.toByteArray();
    }

    private static boolean skip(ByteBuffer in) {
        if (in.remaining() < LENGTH_BYTES) {
            return false;
        }
        long length = Integer.toUnsignedLong(in.getInt());
        if (length > in.remaining()) {
            return false;
        }
        in.position(in.position() + (int) length);
        return true;
    }

    /** A name of printable ASCII before an equals sign, and no picture. */
    private static boolean isText(byte[] block, int from, int length) {
        for (int i = 0; i < length; i++) {
            byte letter = block[from + i];
            if (letter == '=') {
                String name = new String(block, from, i, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
                return i > 0 && !PICTURES.contains(name);
            }
            if (letter < 0x20 || letter > 0x7D) {
                return false;
            }
        }
        return false;
    }

    private static void number(ByteArrayOutputStream out, int value) {
        for (int i = 0; i < LENGTH_BYTES; i++) {
            out.write(value >> 8 * i);
        }
    }
}
