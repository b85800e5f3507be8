package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a family of files lays out its parts: each begins with a name and the number of bytes that follow. RIFF: Microsoft,
 * Multimedia Programming Interface 1.0; Wave64: Sony, "Sony Wave64", 2003; AIFF: Apple, "AIFF-C" draft of 1991; CAF:
 * Apple, "Core Audio Format Specification".
 */
enum ChunkLayout {
    RIFF("a WAV file", ByteOrder.LITTLE_ENDIAN, 12, 8, 2),
    RIFX("a RIFX file", ByteOrder.BIG_ENDIAN, 12, 8, 2),
    WAVE64("a W64 file", ByteOrder.LITTLE_ENDIAN, 40, 24, 8),
    AIFF("an AIFF file", ByteOrder.BIG_ENDIAN, 12, 8, 2),
    CAF("a CAF file", ByteOrder.BIG_ENDIAN, 8, 12, 1);

    private static final List<String> WAVE_TAIL_IDS = List.of(
            ChunkId.GUANO,
            ChunkId.WAMD,
            ChunkId.BEXT,
            ChunkId.LIST,
            ChunkId.FMT,
            ChunkId.ID3,
            ChunkId.ID3_CAPITAL,
            ChunkId.IXML,
            ChunkId.XMP,
            ChunkId.CUE,
            ChunkId.FACT);
    private static final List<String> AIFF_TAIL_IDS = List.of(
            ChunkId.COMM,
            ChunkId.NAME,
            ChunkId.AUTHOR,
            ChunkId.COPYRIGHT,
            ChunkId.ANNOTATION,
            ChunkId.COMMENTS,
            "FVER",
            ChunkId.MARKERS,
            "INST",
            ChunkId.APPLICATION,
            "CHAN",
            ChunkId.ID3_CAPITAL);
    private static final List<String> CAF_TAIL_IDS =
            List.of(ChunkId.DESC, ChunkId.INFO, "kuki", "pakt", "chan", "mark", "strg", "free", "uuid");

    /** Programs that write into a pipe leave the largest number there is, or nearly. */
    private static final long MOST_BYTES = 1L << 62;

    private final String file;
    private final ByteOrder order;
    private final int formBytes;
    private final int headerBytes;
    private final int alignment;

    ChunkLayout(String file, ByteOrder order, int formBytes, int headerBytes, int alignment) {
        this.file = file;
        this.order = order;
        this.formBytes = formBytes;
        this.headerBytes = headerBytes;
        this.alignment = alignment;
    }

    /** Such a file in words, such as "a WAV file". */
    String file() {
        return file;
    }

    /** The order of the bytes of its numbers. */
    ByteOrder order() {
        return order;
    }

    /** Bytes before the first part. */
    int formBytes() {
        return formBytes;
    }

    /** Bytes before the content of each part. */
    int headerBytes() {
        return headerBytes;
    }

    /** A part begins a multiple of so many bytes behind the start of the content before. */
    int alignment() {
        return alignment;
    }

    /** Whether sizes have 32 bits, so that longer ones lose their upper bits. */
    boolean shortSizes() {
        return this != WAVE64 && this != CAF;
    }

    /** The name of the part that holds the samples. */
    String samplesId() {
        return this == AIFF ? ChunkId.SSND : ChunkId.DATA;
    }

    /** Bytes at the start of that part that are no samples. */
    int samplesPrefixBytes() {
        return switch (this) {
            case RIFF, RIFX, WAVE64 -> 0;
            case AIFF -> 8;
            case CAF -> 4;
        };
    }

    /** Whether samples may go on to the end of the file by the rules of the format. */
    boolean unknownLengthIsRight() {
        return this == CAF;
    }

    /** Names of parts that stand behind the samples when they stand at the end. */
    List<String> tailIds() {
        return switch (this) {
            case RIFF, RIFX, WAVE64 -> WAVE_TAIL_IDS;
            case AIFF -> AIFF_TAIL_IDS;
            case CAF -> CAF_TAIL_IDS;
        };
    }

    /** Whether a part of this name is text that is read, however little of it there is. */
    boolean isText(String id) {
        return switch (this) {
            case RIFF, RIFX, WAVE64, AIFF -> MetadataReader.reads(id);
            case CAF -> id.equals(ChunkId.INFO);
        };
    }

    /** The name in a header of {@link #headerBytes()}; null when that cannot be one. */
    @Nullable
    String id(byte[] header) {
        if (this == WAVE64) {
            return Wave64Guid.name(header);
        }
        String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        return ChunkId.isPlausible(id) ? id : null;
    }

    /** What a header claims, trusted by nobody; {@link Chunk#UNKNOWN} where 64 bits say more than any disk holds. */
    long contentBytes(byte[] header) {
        ByteBuffer numbers = ByteBuffer.wrap(header).order(order);
        return switch (this) {
            case RIFF, RIFX, AIFF -> Integer.toUnsignedLong(numbers.getInt(4));
            case CAF -> orUnknown(numbers.getLong(4));
            // Counts its own header.
            case WAVE64 -> {
                long bytes = orUnknown(numbers.getLong(Wave64Guid.BYTES));
                yield bytes == Chunk.UNKNOWN ? bytes : Math.max(0, bytes - headerBytes);
            }
        };
    }

    private static long orUnknown(long bytes) {
        return bytes < 0 || bytes > MOST_BYTES ? Chunk.UNKNOWN : bytes;
    }
}
