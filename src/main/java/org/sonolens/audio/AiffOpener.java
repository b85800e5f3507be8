package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Makes a source of an open AIFF or AIFF-C file: its parts, its format, its length, its texts. */
final class AiffOpener {
    private AiffOpener() {}

    /**
     * @param open passes to the source; on failure it stays the caller's to close
     * @param container "AIFF" or "AIFC"
     */
    static SampleSource open(OpenFile open, String container) throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, ChunkLayout.AIFF, repairs);
        Chunk comm = ChunkWalk.first(chunks, ChunkId.COMM, repairs);
        if (comm == null) {
            throw Refusal.noFormat(open.file(), container);
        }
        byte[] stated = open.bytes(comm.offset(), (int) Math.min(comm.presentBytes(), CommChunk.MOST_BYTES));
        CommChunk header = CommChunk.parse(stated, container, open.file(), repairs);
        Chunk ssnd = ChunkWalk.first(chunks, ChunkId.SSND, repairs);
        if (ssnd == null) {
            throw Refusal.noSamples(open.file(), container);
        }
        long skip = skippedBytes(open, ssnd, repairs);
        long there = Math.max(0, ssnd.presentBytes() - skip);
        long bytes = countedBytes(header, ssnd, there, repairs);
        return PcmSource.of(
                open,
                container,
                header.format(),
                ssnd.offset() + skip,
                bytes,
                MetadataReader.read(open, chunks, ChunkLayout.AIFF.order()),
                repairs);
    }

    /** What stands before the first sample: two numbers, the first of which says what else. */
    private static long skippedBytes(OpenFile open, Chunk ssnd, RepairLog repairs) throws IOException {
        int prefix = ChunkLayout.AIFF.samplesPrefixBytes();
        if (ssnd.presentBytes() <= prefix) {
            return prefix;
        }
        byte[] numbers = open.bytes(ssnd.offset(), prefix);
        if (numbers.length < prefix) {
            return prefix;
        }
        long offset = Integer.toUnsignedLong(
                ByteBuffer.wrap(numbers).order(ByteOrder.BIG_ENDIAN).getInt());
        if (offset > 0 && offset >= ssnd.presentBytes() - prefix) {
            repairs.note("The header's first sample lies " + offset + " bytes in, behind the last; 0 bytes are used.");
            return prefix;
        }
        return prefix + offset;
    }

    /** The header's count of frames where it is fewer than there are: what follows is padding. Else all there are. */
    private static long countedBytes(CommChunk header, Chunk ssnd, long there, RepairLog repairs) {
        long framesThere = there / header.format().frameBytes();
        if (header.frames() > 0 && header.frames() < framesThere) {
            repairs.note("The header counts " + header.frames() + " frames, and there are bytes for " + framesThere
                    + "; the rest is left out.");
            return header.frames() * header.format().frameBytes();
        }
        boolean lengthRepaired = ssnd.declaredBytes() == Chunk.UNKNOWN;
        if (header.frames() != framesThere && framesThere > 0 && !lengthRepaired) {
            repairs.note("The header counts " + header.frames() + " frames; the " + framesThere
                    + " that are there are read.");
        }
        return there;
    }
}
