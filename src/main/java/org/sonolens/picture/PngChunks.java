package org.sonolens.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes the chunks of one PNG file, each with its length and checksum. The stream stays the caller's. */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS_PER_CHANNEL = 8;
    private static final byte COLOUR_TYPE_RGB = 2;
    private static final byte UNIT_METRE = 1;

    private final OutputStream out;

    PngChunks(OutputStream out) {
        this.out = out;
    }

    static byte[] signatureBytes() {
        return SIGNATURE.clone();
    }

    void signature() throws IOException {
        out.write(SIGNATURE);
    }

    /** The picture's size, 8-bit RGB, deflate, the five row filters, not interlaced. */
    void header(int widthPx, int heightPx) throws IOException {
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(widthPx)
                        .putInt(heightPx)
                        .put(BITS_PER_CHANNEL)
                        .put(COLOUR_TYPE_RGB)
                        .array());
    }

    void density(int pixelsPerMetre) throws IOException {
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(pixelsPerMetre)
                        .putInt(pixelsPerMetre)
                        .put(UNIT_METRE)
                        .array());
    }

    void chunk(String type, byte[] content) throws IOException {
        chunk(type, content, content.length);
    }

    void chunk(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content, 0, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(content, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
