package org.sonolens.audio;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sonolens.memory.NativeArena;

/** Samples that lie in the file as they are, frame after frame. Thread-safe. Owns the open file. */
final class PcmSource implements SampleSource {
    private final OpenFile open;
    private final AudioFormat format;
    private final SampleEncoding encoding;
    private final long dataOffset;
    private final Metadata metadata;
    private final RepairLog repairs;
    private final List<FilePart> parts;
    private final int channelMask;

    PcmSource(
            OpenFile open,
            AudioFormat format,
            SampleEncoding encoding,
            long dataOffset,
            Metadata metadata,
            RepairLog repairs) {
        this(open, format, encoding, dataOffset, metadata, repairs, List.of(), 0);
    }

    /**
     * @param parts what else a RIFF file holds
     * @param channelMask the speakers of WAVEFORMATEXTENSIBLE; 0 where they are not known
     */
    PcmSource(
            OpenFile open,
            AudioFormat format,
            SampleEncoding encoding,
            long dataOffset,
            Metadata metadata,
            RepairLog repairs,
            List<FilePart> parts,
            int channelMask) {
        this.open = open;
        this.format = format;
        this.encoding = encoding;
        this.dataOffset = dataOffset;
        this.metadata = metadata;
        this.repairs = repairs;
        this.parts = List.copyOf(parts);
        this.channelMask = channelMask;
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
        return new PcmReader(frames, format, encoding, repairs);
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
    public Optional<StoredSamples> stored() {
        return Optional.of(new StoredSamples(
                open,
                dataOffset,
                format,
                StoredForm.of(encoding, format.bitsPerSample()),
                channelMask,
                ByteOrder.LITTLE_ENDIAN,
                false));
    }

    @Override
    public List<FilePart> parts() {
        return parts;
    }

    @Override
    public void close() {
        open.close();
    }
}
