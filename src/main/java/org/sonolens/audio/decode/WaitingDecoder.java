package org.sonolens.audio.decode;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A process that waits with its first samples. Immutable.
 *
 * @param decoders all processes of its file
 * @param header what it says of the sound
 * @param first the bytes of samples that were read from it; not to be changed
 * @param halves where it ends and a second process begins; null when it decodes all
 */
record WaitingDecoder(
        Decoders decoders,
        DecoderChild child,
        DecodedHeader header,
        byte[] first,
        @Nullable Halves halves) {
    private static final int FIRST_BYTES = 16 * 1024;

    /** Reads the header and a frame or more. @throws IOException when there is none */
    static WaitingDecoder of(Decoders decoders, DecoderChild child, @Nullable Halves halves) throws IOException {
        DecodedHeader header = child.header();
        int frameBytes = header.channels() * decoders.form().bytes();
        byte[] first = frameBytes == 0 ? new byte[0] : firstBytes(child, frameBytes);
        if (first.length < frameBytes || frameBytes == 0 || header.sampleRateHz() == 0) {
            throw new IOException("no sample was decoded");
        }
        return new WaitingDecoder(decoders, child, header, first, halves);
    }

    private static byte[] firstBytes(DecoderChild child, int frameBytes) throws IOException {
        byte[] first = new byte[Math.max(FIRST_BYTES, frameBytes)];
        byte[] piece = new byte[FIRST_BYTES];
        int length = 0;
        while (length < frameBytes) {
            int got = child.read(piece);
            if (got < 0) {
                break;
            }
            first = length + got > first.length ? Arrays.copyOf(first, length + got) : first;
            System.arraycopy(piece, 0, first, length, got);
            length += got;
        }
        return Arrays.copyOf(first, length);
    }

    /** One that decodes all: this, or, where it was to decode a half, another in its place. */
    WaitingDecoder whole() throws IOException {
        if (halves == null) {
            return this;
        }
        child.close();
        return of(decoders, decoders.start(Stretch.WHOLE), null);
    }
}
