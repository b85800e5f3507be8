package org.sonolens.ui;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.sonolens.audio.PcmWav;

/** WAV files that the window's tests look at; no two columns or rows of them are alike. Stateless. */
final class TestSounds {
    private TestSounds() {}

    /** A rising tone over noise that grows; the second channel falls; another number is another sound. */
    static Path sweep(Path file, int rateHz, int channels, double seconds, int number) throws IOException {
        long frames = Math.round(rateHz * seconds);
        return PcmWav.write(file, rateHz, channels, frames, (channel, sample) -> {
            double part = (double) sample / frames;
            double low = (0.05 + 0.03 * (number % 10)) * Math.PI;
            double phase = channel == 0
                    ? sample * (low + 0.2 * Math.PI * part)
                    : sample * (low + 0.5 * Math.PI - 0.2 * Math.PI * part);
            long mixed = ((sample * 31 + channel) * 131 + number) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
            double noise = (mixed >> 40) / (double) (1 << 23);
            return (short) Math.round(9000 * Math.sin(phase) + 300 * (0.2 + part) * noise);
        });
    }

    /** A sparse file of silence but for its beginning, so long that whatever looks at all of it takes a while. */
    static Path huge(Path file, int rateHz, long dataBytes) throws IOException {
        sweep(file, rateHz, 1, 2, 1);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4);
            bytes.writeInt(Integer.reverseBytes((int) (dataBytes + 36)));
            bytes.seek(40);
            bytes.writeInt(Integer.reverseBytes((int) dataBytes));
            bytes.setLength(44 + dataBytes);
        }
        return file;
    }

    /** Puts a GUANO chunk behind a file. */
    static Path tagged(Path file, String guano) throws IOException {
        byte[] text = guano.getBytes(StandardCharsets.UTF_8);
        ByteBuffer chunk = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("guan".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .put(text);
        return Files.write(file, chunk.array(), StandardOpenOption.APPEND);
    }

    /** Steady tones, each at a fifth of full scale. */
    static Path tones(Path file, int rateHz, double seconds, double... hz) throws IOException {
        return PcmWav.write(file, rateHz, 1, Math.round(rateHz * seconds), (channel, sample) -> {
            double sum = 0;
            for (double f : hz) {
                sum += Math.sin(2 * Math.PI * f * sample / rateHz);
            }
            return (short) Math.round(6553 * sum);
        });
    }
}
