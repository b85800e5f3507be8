package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through an ID3v2 tag (id3.org, versions 2.2, 2.3 and 2.4) and keeps its small plain text frames, so that nothing
 * but well-formed bytes of bounded size goes to the library that decodes them. Pictures are stepped over unread;
 * compressed and encrypted frames are left out, because their true size is a claim.
 */
final class Id3Frames {
    static final int HEADER_BYTES = 10;
    private static final int MOST_TAG_BYTES = 1 << 20;
    private static final int MOST_FRAME_BYTES = 64 * 1024;
    private static final int MOST_FRAMES = 2000;
    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED_HEADER = 0x40;
    private static final int PACKED_IN_2_3 = 0xC0;
    private static final int PACKED_IN_2_4 = 0x0C;
    private static final int GROUPED_IN_2_3 = 0x20;
    private static final int GROUPED_IN_2_4 = 0x40;
    private static final int FRAME_UNSYNCHRONISED = 0x02;
    private static final int FRAME_WITH_LENGTH = 0x01;

    private final int version;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private Id3Frames(int version) {
        this.version = version;
    }

    /** Whether a tag of a version that is known begins here. */
    static boolean isTag(byte[] header) {
        return header.length >= HEADER_BYTES
                && header[0] == 'I'
                && header[1] == 'D'
                && header[2] == '3'
                && header[3] >= 2
                && header[3] <= 4
                && (header[6] | header[7] | header[8] | header[9]) >= 0;
    }

    /**
     * The same tag with nothing but whole small frames in it, all flags cleared; empty when there is none at a position.
     */
    static byte[] cleaned(Stretch file, long position) throws IOException {
        byte[] header = file.bytes(position, HEADER_BYTES);
        if (!isTag(header)) {
            return new byte[0];
        }
        long size = syncSafe(header, 6);
        long begin = position + HEADER_BYTES;
        Id3Frames frames = new Id3Frames(header[3]);
        if ((header[5] & UNSYNCHRONISED) != 0 && header[3] < 4) {
            byte[] plain = synchronised(file.bytes(begin, (int) Math.min(size, MOST_TAG_BYTES)));
            frames.walk(Stretch.of(plain), 0, plain.length, header[5]);
        } else {
            frames.walk(file, begin, begin + size, header[5]);
        }
        return frames.tag();
    }

    private void walk(Stretch file, long begin, long end, int flags) throws IOException {
        long at = begin;
        if ((flags & EXTENDED_HEADER) != 0 && version > 2) {
            byte[] size = file.bytes(at, 4);
            if (size.length < 4) {
                return;
            }
            at += version == 4 ? syncSafe(size, 0) : 4 + bigEndian(size, 0, 4);
        }
        int headerBytes = version == 2 ? 6 : HEADER_BYTES;
        for (int i = 0; i < MOST_FRAMES && at + headerBytes <= end && kept.size() < MOST_TAG_BYTES; i++) {
            byte[] header = file.bytes(at, headerBytes);
            if (header.length < headerBytes || !isFrameId(header)) {
                return;
            }
            long size = sizeOf(header);
            if (size <= MOST_FRAME_BYTES && isText(header)) {
                keep(header, file.bytes(at + headerBytes, (int) Math.min(size, end - at - headerBytes)));
            }
            at += headerBytes + size;
        }
    }

    private long sizeOf(byte[] header) {
        return switch (version) {
            case 2 -> bigEndian(header, 3, 3);
            case 3 -> bigEndian(header, 4, 4);
            // some writers forget that 2.4 has seven bits a byte here
            default ->
                (header[4] | header[5] | header[6] | header[7]) < 0 ? bigEndian(header, 4, 4) : syncSafe(header, 4);
        };
    }

    /** Text, comments, lyrics and links; not pictures, objects, private data. */
    private boolean isText(byte[] header) {
        String id = new String(header, 0, version == 2 ? 3 : 4, StandardCharsets.ISO_8859_1);
        return id.charAt(0) == 'T'
                || id.charAt(0) == 'W'
                || id.equals("COMM")
                || id.equals("COM")
                || id.equals("USLT")
                || id.equals("ULT");
    }

    private boolean isFrameId(byte[] header) {
        int letters = version == 2 ? 3 : 4;
        for (int i = 0; i < letters; i++) {
            boolean letter = header[i] >= 'A' && header[i] <= 'Z' || header[i] >= '0' && header[i] <= '9';
            if (!letter) {
                return false;
            }
        }
        return true;
    }

    private void keep(byte[] header, byte[] stored) {
        byte[] body = stored;
        if (version > 2) {
            int packed = version == 3 ? PACKED_IN_2_3 : PACKED_IN_2_4;
            if ((header[9] & packed) != 0) {
                return;
            }
            int skipped = (header[9] & (version == 3 ? GROUPED_IN_2_3 : GROUPED_IN_2_4)) != 0 ? 1 : 0;
            if (version == 4 && (header[9] & FRAME_WITH_LENGTH) != 0) {
                skipped += 4;
            }
            body = Arrays.copyOfRange(stored, Math.min(skipped, stored.length), stored.length);
            if (version == 4 && (header[9] & FRAME_UNSYNCHRONISED) != 0) {
                body = synchronised(body);
            }
        }
        // an encoding byte alone says nothing, and some library code needs more
        if (body.length < 2) {
            return;
        }
        kept.write(header, 0, version == 2 ? 3 : 4);
        int sizeBytes = version == 2 ? 3 : 4;
        int bits = version == 4 ? 7 : 8;
        for (int i = sizeBytes - 1; i >= 0; i--) {
            kept.write(body.length >> i * bits & (1 << bits) - 1);
        }
        if (version > 2) {
            kept.write(0);
            kept.write(0);
        }
        kept.writeBytes(body);
    }

    private byte[] tag() {
        if (kept.size() == 0) {
            return new byte[0];
        }
        byte[] frames = kept.toByteArray();
        byte[] tag = new byte[HEADER_BYTES + frames.length];
        byte[] start = {'I', 'D', '3', (byte) version, 0, 0};
        System.arraycopy(start, 0, tag, 0, start.length);
        for (int i = 0; i < 4; i++) {
            tag[6 + i] = (byte) (frames.length >> 7 * (3 - i) & 0x7F);
        }
        System.arraycopy(frames, 0, tag, HEADER_BYTES, frames.length);
        return tag;
    }

    /** Without the zero that unsynchronisation puts behind each FF. */
    private static byte[] synchronised(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            plain.write(bytes[i]);
            if (bytes[i] == (byte) 0xFF && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
            }
        }
        return plain.toByteArray();
    }

    private static long syncSafe(byte[] bytes, int at) {
        return (bytes[at] & 0x7FL) << 21
                | (bytes[at + 1] & 0x7F) << 14
                | (bytes[at + 2] & 0x7F) << 7
                | bytes[at + 3] & 0x7F;
    }

    private static long bigEndian(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
