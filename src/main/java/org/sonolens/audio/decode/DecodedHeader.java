package org.sonolens.audio.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The WAV header that a decoder process writes before its samples: what its decoder, not the file's header, says.
 *
 * @param sampleRateHz as decoded
 * @param channels as decoded
 */
record DecodedHeader(int sampleRateHz, int channels) {
    private static final int MOST_BYTES = 4096;

    /** Reads up to the first sample. @throws EOFException when the process wrote none */
    static DecodedHeader read(InputStream stream) throws IOException {
        byte[] head = exactly(stream, 12);
        if (!Bytes.isAt(head, 0, "RIFF") || !Bytes.isAt(head, 8, "WAVE")) {
            throw new IOException("the decoder writes something else than WAV");
        }
        int rate = 0;
        int channels = 0;
        for (int read = head.length; read < MOST_BYTES; ) {
            byte[] chunk = exactly(stream, 8);
            if (Bytes.isAt(chunk, 0, "data")) {
                return new DecodedHeader(rate, channels);
            }
            int length = (int) Math.min(MOST_BYTES, Bytes.le32(chunk, 4));
            byte[] content = exactly(stream, length);
            if (Bytes.isAt(chunk, 0, "fmt ")) {
                channels = Bytes.le16(content, 2);
                rate = (int) Math.min(Integer.MAX_VALUE, Bytes.le32(content, 4));
            }
            read += chunk.length + length;
        }
        throw new IOException("the decoder's header is too long");
    }

    private static byte[] exactly(InputStream stream, int count) throws IOException {
        byte[] bytes = stream.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the decoder ended before its first sample");
        }
        return bytes;
    }
}
