package org.sonolens.audio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes right WAV files of 16-bit PCM for tests of other packages, any length. Stateless. */
public final class PcmWav {
    private static final int HEADER_BYTES = 44;
    private static final int BLOCK_FRAMES = 1 << 16;

    private PcmWav() {}

    /** The value of a stored sample. */
    @FunctionalInterface
    public interface Values {
        short at(int channel, long sample);
    }

    public static Path write(Path file, int rateHz, int channels, long frames, Values values) throws IOException {
        int frameBytes = channels * Short.BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (36 + frames * frameBytes)).put(ascii("WAVEfmt "));
        header.putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rateHz)
                .putInt(rateHz * frameBytes);
        header.putShort((short) frameBytes).putShort((short) 16);
        header.put(ascii("data")).putInt((int) (frames * frameBytes));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header.array());
            ByteBuffer block = ByteBuffer.allocate(BLOCK_FRAMES * frameBytes).order(ByteOrder.LITTLE_ENDIAN);
            for (long first = 0; first < frames; first += BLOCK_FRAMES) {
                block.clear();
                for (long sample = first; sample < Math.min(frames, first + BLOCK_FRAMES); sample++) {
                    for (int c = 0; c < channels; c++) {
                        block.putShort(values.at(c, sample));
                    }
                }
                out.write(block.array(), 0, block.position());
            }
        }
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
