package org.sonolens.audio;

import java.io.IOException;
import java.util.List;

/** Makes a source of an open WAV, RIFX, RF64, BW64 or Wave64 file: its parts, its format, its length, its texts. */
final class WavOpener {
    private WavOpener() {}

    /**
     * @param open passes to the source; on failure it stays the caller's to close
     * @param container what the file's first letters say
     */
    static SampleSource open(OpenFile open, String container, ChunkLayout layout)
            throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, layout, repairs);
        Chunk fmt = ChunkWalk.first(chunks, ChunkId.FMT, repairs);
        if (fmt == null) {
            throw Refusal.noFormat(open.file(), container);
        }
        byte[] stated = open.bytes(fmt.offset(), (int) Math.min(fmt.presentBytes(), FmtChunk.MOST_BYTES));
        WaveFormat wave = new FmtChunk(open.file(), layout.order(), repairs).parse(stated);
        Chunk data = ChunkWalk.first(chunks, ChunkId.DATA, repairs);
        if (data == null) {
            throw Refusal.noSamples(open.file(), container);
        }
        Metadata metadata = MetadataReader.read(open, chunks, layout.order());
        return PcmSource.of(open, container, wave, data.offset(), data.presentBytes(), metadata, repairs);
    }
}
