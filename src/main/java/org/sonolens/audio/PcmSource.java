package org.sonolens.audio;

import java.nio.file.Path;
import java.util.List;
import org.sonolens.memory.NativeArena;

/** Samples that lie in the file as they are, frame after frame. Thread-safe. Owns the open file. */
final class PcmSource implements SampleSource {
    private final OpenFile open;
    private final AudioFormat format;
    private final SampleEncoding encoding;
    private final long dataOffset;
    private final Metadata metadata;
    private final RepairLog repairs;

    PcmSource(
            OpenFile open,
            AudioFormat format,
            SampleEncoding encoding,
            long dataOffset,
            Metadata metadata,
            RepairLog repairs) {
        this.open = open;
        this.format = format;
        this.encoding = encoding;
        this.dataOffset = dataOffset;
        this.metadata = metadata;
        this.repairs = repairs;
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public long readerBytes() {
        return PcmFrames.BUFFER_BYTES;
    }

    @Override
    public SampleReader newReader(NativeArena scratch) {
        open.ensureOpen();
        PcmFrames frames = new PcmFrames(
                open,
                dataOffset,
                encoding.bytesPerSample() * format.channels(),
                scratch.allocate("read buffer", readerBytes()));
        return new PcmReader(frames, format.channels(), encoding, format::frames, repairs);
    }

    @Override
    public Path file() {
        return open.file();
    }

    @Override
    public List<String> repairs() {
        return repairs.sentences();
    }

    @Override
    public Metadata metadata() {
        return metadata;
    }

    @Override
    public void close() {
        open.close();
    }
}
