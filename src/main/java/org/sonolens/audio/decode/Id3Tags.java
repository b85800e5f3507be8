package org.sonolens.audio.decode;

import java.io.IOException;

/** Finds where the sound begins behind ID3v2 tags (id3.org, ID3v2.4 section 3) and ends before ID3v1 and APE tags. */
public final class Id3Tags {
    private static final int HEADER_BYTES = 10;
    private static final int FOOTER_FLAG = 0x10;
    private static final int MOST_TAGS = 8;
    private static final int ID3V1_BYTES = 128;
    private static final int APE_FOOTER_BYTES = 32;

    private Id3Tags() {}

    /** Bytes of the ID3v2 tags that the file begins with, 0 when there is none; may lie behind its end. */
    public static long bytesBefore(ByteSource file) throws IOException {
        long at = 0;
        for (int tag = 0; tag < MOST_TAGS; tag++) {
            byte[] head = file.bytes(at, HEADER_BYTES);
            if (head.length < HEADER_BYTES || !Bytes.isAt(head, 0, "ID3")) {
                break;
            }
            // seven bits a byte
            long size = (head[6] & 0x7FL) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F);
            at += HEADER_BYTES + size + ((head[5] & FOOTER_FLAG) != 0 ? HEADER_BYTES : 0);
        }
        return at;
    }

    /** Where tags begin that stand behind the sound. */
    static long endOfSound(ByteSource file) throws IOException {
        long end = file.size();
        if (Bytes.isAt(file.bytes(end - ID3V1_BYTES, 3), 0, "TAG")) {
            end -= ID3V1_BYTES;
        }
        byte[] footer = file.bytes(end - APE_FOOTER_BYTES, APE_FOOTER_BYTES);
        if (Bytes.isAt(footer, 0, "APETAGEX")) {
            long size = Bytes.le32(footer, 12);
            boolean hasHeader = (Bytes.le32(footer, 20) >>> 31 & 1) != 0;
            end = Math.max(0, end - size - (hasHeader ? APE_FOOTER_BYTES : 0));
        }
        return end;
    }
}
