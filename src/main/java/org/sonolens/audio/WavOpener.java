package org.sonolens.audio;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Makes a source of an open WAV, RF64 or BW64 file: its parts, its format, its length, its texts. */
final class WavOpener {
    private static final String RECORD_AGAIN = "the recording was probably broken off: record or copy it again";
    private static final Set<String> NOT_BESIDE = Set.of(ChunkId.FMT, ChunkId.DATA, ChunkId.DS64);

    private WavOpener() {}

    /**
     * @param open passes to the source; on failure it stays the caller's to close
     * @param container what the file's first letters say
     */
    static SampleSource open(OpenFile open, String container) throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, repairs);
        Chunk fmt = ChunkWalk.first(chunks, ChunkId.FMT, repairs);
        if (fmt == null) {
            throw new UnreadableAudioException(
                    open.file(), "this " + container + " does not say how its samples are stored", RECORD_AGAIN);
        }
        byte[] stated = open.bytes(fmt.offset(), (int) Math.min(fmt.presentBytes(), FmtChunk.MOST_BYTES));
        WaveFormat wave = new FmtChunk(open.file(), repairs).parse(stated);
        Chunk data = ChunkWalk.first(chunks, ChunkId.DATA, repairs);
        long frames = data == null ? 0 : data.presentBytes() / wave.frameBytes();
        if (data == null || frames == 0) {
            throw new UnreadableAudioException(
                    open.file(), "this " + container + " has a header but no samples", RECORD_AGAIN);
        }
        long over = data.presentBytes() % wave.frameBytes();
        if (over != 0) {
            repairs.note("The last frame is cut short; what there is of it is left out (bytes: " + over + ").");
        }
        AudioFormat format = new AudioFormat(
                container,
                wave.encoding().label(wave.bitsPerSample()),
                wave.sampleRateHz(),
                wave.channels(),
                frames,
                wave.bitsPerSample());
        return new PcmSource(
                open,
                format,
                wave.encoding(),
                data.offset(),
                MetadataReader.read(open, chunks),
                repairs,
                parts(open, chunks, data),
                FmtChunk.channelMask(stated));
    }

    private static List<FilePart> parts(OpenFile open, List<Chunk> chunks, Chunk data) {
        return chunks.stream()
                .filter(chunk -> !NOT_BESIDE.contains(chunk.id()))
                .map(chunk -> FilePart.of(open, chunk, chunk.offset() > data.offset()))
                .toList();
    }
}
