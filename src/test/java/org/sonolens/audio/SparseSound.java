package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Writes RF64 files of 16 bits and one channel that are longer than any disk is empty: silence is a hole. Stateless. */
public final class SparseSound {
    private SparseSound() {}

    /** @param stretches samples by the position of their first, everything else is 0 */
    public static Path rf64(Path file, int rateHz, long frames, Map<Long, short[]> stretches) throws IOException {
        byte[] header = WavBytes.form("RF64", WavBytes.NOT_KNOWN)
                .ds64(frames * 2, frames)
                .fmt(WavBytes.PCM, 1, rateHz, 16)
                .header("data", WavBytes.NOT_KNOWN)
                .bytes();
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.write(ByteBuffer.wrap(header), 0);
            for (Map.Entry<Long, short[]> stretch : stretches.entrySet()) {
                ByteBuffer samples =
                        ByteBuffer.allocate(stretch.getValue().length * 2).order(ByteOrder.LITTLE_ENDIAN);
                samples.asShortBuffer().put(stretch.getValue());
                out.write(samples, header.length + stretch.getKey() * 2);
            }
            out.write(ByteBuffer.wrap(new byte[2]), header.length + (frames - 1) * 2);
        }
        return file;
    }
}
