package org.sonolens.audio;

import java.io.IOException;

/** How many bytes of samples there truly are, where a header says 0, "not known", too much, or too little above 4 GiB. */
final class DataLength {
    private static final long WRAP_BYTES = 1L << 32;
    private static final long LARGEST_32_BIT = WRAP_BYTES - 1;
    private static final long NEVER_WRITTEN_FROM = 0x7FFFF000L;

    private DataLength() {}

    /** Whether the samples have no known end: the length is beyond the file, or none with something other than parts behind. */
    static boolean isOpen(Chunk data, ChunkHeaders headers, long fileBytes) throws IOException {
        if (data.cutShort()) {
            return true;
        }
        if (data.declaredBytes() > headers.layout().samplesPrefixBytes()) {
            return false;
        }
        long behind = headers.behind(data);
        return behind < fileBytes && !headers.chainReachesEnd(behind);
    }

    /** A length of which only the lower 32 bits were kept: with 4 GiB more it ends where the file or a part says so. */
    static Chunk unwrapped(Chunk data, ChunkHeaders headers, long fileBytes, RepairLog repairs) throws IOException {
        long available = fileBytes - data.offset();
        if (!headers.layout().shortSizes()
                || data.declaredBytes() == 0
                || data.declaredBytes() > LARGEST_32_BIT
                || available - data.declaredBytes() < WRAP_BYTES
                || headers.at(headers.behind(data)) != null) {
            return data;
        }
        long bytes = data.declaredBytes() + (available - data.declaredBytes()) / WRAP_BYTES * WRAP_BYTES;
        repairs.note(
                "The header's length leaves out whole multiples of 4 GiB; " + bytes + " bytes of samples are read.");
        return new Chunk(data.id(), data.offset(), bytes, bytes);
    }

    /** Samples up to an end that was found, and the sentence that says so. */
    static Chunk settled(Chunk data, long end, ChunkLayout layout, RepairLog repairs) {
        long bytes = end - data.offset();
        long declared = data.declaredBytes();
        int prefix = layout.samplesPrefixBytes();
        if (declared <= prefix) {
            repairs.note("The header gives no length (0); the samples are read to their end in the file.");
        } else if (declared >= NEVER_WRITTEN_FROM && declared <= LARGEST_32_BIT || declared == Chunk.UNKNOWN) {
            if (!layout.unknownLengthIsRight()) {
                repairs.note(
                        "The length was never written into the header; the samples are read to their end in the file.");
            }
        } else {
            repairs.note("The file is cut short: of " + (declared - prefix) + " bytes of samples "
                    + Math.max(0, bytes - prefix) + " are there.");
        }
        return new Chunk(data.id(), data.offset(), Chunk.UNKNOWN, bytes);
    }
}
