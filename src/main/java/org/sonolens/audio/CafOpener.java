package org.sonolens.audio;

import java.io.IOException;
import java.util.List;

/** Makes a source of an open CAF file: its parts, its format, its length, its texts. */
final class CafOpener {
    private static final String CAF = "CAF";

    private CafOpener() {}

    /** @param open passes to the source; on failure it stays the caller's to close */
    static SampleSource open(OpenFile open) throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, ChunkLayout.CAF, repairs);
        Chunk desc = ChunkWalk.first(chunks, ChunkId.DESC, repairs);
        if (desc == null) {
            throw Refusal.noFormat(open.file(), CAF);
        }
        byte[] stated = open.bytes(desc.offset(), (int) Math.min(desc.presentBytes(), CafDescription.BYTES));
        WaveFormat format = new CafDescription(open.file(), repairs).parse(stated);
        Chunk data = ChunkWalk.first(chunks, ChunkId.DATA, repairs);
        if (data == null) {
            throw Refusal.noSamples(open.file(), CAF);
        }
        int prefix = ChunkLayout.CAF.samplesPrefixBytes();
        long bytes = Math.max(0, data.presentBytes() - prefix);
        return PcmSource.of(
                open,
                CAF,
                format,
                data.offset() + prefix,
                bytes,
                MetadataReader.read(open, chunks, ChunkLayout.CAF.order()),
                repairs);
    }
}
