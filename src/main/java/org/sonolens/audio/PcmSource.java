package org.sonolens.audio;

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

    private PcmSource(
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

    /**
     * A source of the whole frames in a stretch of the file.
     *
     * @param open passes to the source; on failure it stays the caller's to close
     * @param container as users call it
     * @param bytes of samples that the file has from {@code dataOffset} on
     * @throws UnreadableAudioException when that is no frame
     */
    static PcmSource of(
            OpenFile open,
            String container,
            WaveFormat stored,
            long dataOffset,
            long bytes,
            Metadata metadata,
            RepairLog repairs)
            throws UnreadableAudioException {
        return of(open, container, stored, dataOffset, bytes, metadata, repairs, List.of(), 0);
    }

    /**
     * The same of a file of the WAV family.
     *
     * @param parts what else it holds
     * @param channelMask the speakers of WAVEFORMATEXTENSIBLE; 0 where they are not known
     */
    static PcmSource of(
            OpenFile open,
            String container,
            WaveFormat stored,
            long dataOffset,
            long bytes,
            Metadata metadata,
            RepairLog repairs,
            List<FilePart> parts,
            int channelMask)
            throws UnreadableAudioException {
        long frames = bytes / stored.frameBytes();
        if (frames < 1) {
            throw Refusal.noSamples(open.file(), container);
        }
        long over = bytes % stored.frameBytes();
        if (over != 0) {
            repairs.note("The last frame is cut short; what there is of it is left out (bytes: " + over + ").");
        }
        SampleEncoding encoding = stored.encoding();
        AudioFormat format = new AudioFormat(
                container,
                encoding.label(stored.bitsPerSample()),
                stored.sampleRateHz(),
                stored.channels(),
                frames,
                stored.bitsPerSample());
        return new PcmSource(open, format, encoding, dataOffset, metadata, repairs, parts, channelMask);
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
    public Optional<StoredSamples> stored() {
        return Optional.of(new StoredSamples(
                open,
                dataOffset,
                format,
                StoredForm.of(encoding, format.bitsPerSample()),
                channelMask,
                encoding.order(),
                encoding.kind() == SampleEncoding.Kind.SIGNED_BYTES));
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
