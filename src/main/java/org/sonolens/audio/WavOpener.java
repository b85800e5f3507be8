package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** Makes a source of an open WAV, RIFX, RF64, BW64 or Wave64 file: its parts, its format, its length, its texts. */
final class WavOpener {
    private static final Set<String> NOT_BESIDE = Set.of(ChunkId.FMT, ChunkId.DATA, ChunkId.DS64, ChunkId.FACT);

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
        long bytes = layout == ChunkLayout.WAVE64 ? withoutPadding(open, chunks, data, wave) : data.presentBytes();
        if (layout == ChunkLayout.RIFX) {
            // its parts are big-endian, so they cannot be carried into a WAV as they are
            return PcmSource.of(open, container, wave, data.offset(), bytes, metadata, repairs);
        }
        return PcmSource.of(
                open,
                container,
                wave,
                data.offset(),
                bytes,
                metadata,
                repairs,
                parts(open, chunks, data),
                FmtChunk.channelMask(stated));
    }

    private static List<FilePart> parts(OpenFile open, List<Chunk> chunks, Chunk data) {
        return chunks.stream()
                .filter(chunk -> !NOT_BESIDE.contains(chunk.id()) && chunk.id().length() == Integer.BYTES)
                .map(chunk -> FilePart.of(open, chunk, chunk.offset() > data.offset()))
                .toList();
    }

    /** Some programs count the padding at the end of a Wave64's samples with them; "fact" says how many there are. */
    private static long withoutPadding(OpenFile open, List<Chunk> chunks, Chunk data, WaveFormat wave)
            throws IOException {
        long bytes = data.presentBytes();
        int alignment = ChunkLayout.WAVE64.alignment();
        if (bytes % alignment != 0) {
            return bytes;
        }
        for (Chunk chunk : chunks) {
            byte[] count = chunk.id().equals(ChunkId.FACT) ? open.bytes(chunk.offset(), Long.BYTES) : new byte[0];
            if (count.length == Long.BYTES) {
                long frames =
                        ByteBuffer.wrap(count).order(ChunkLayout.WAVE64.order()).getLong();
                boolean possible = frames > 0 && frames <= bytes / wave.frameBytes();
                long counted = possible ? frames * wave.frameBytes() : 0;
                return bytes - counted < alignment ? counted : bytes;
            }
        }
        long over = bytes % wave.frameBytes();
        return over < alignment ? bytes - over : bytes;
    }
}
