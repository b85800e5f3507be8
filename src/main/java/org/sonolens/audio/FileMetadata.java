package org.sonolens.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.decode.Id3Tags;

/**
 * What a file of any format says beside its sound, found by its content: for readers whose container is not made of RIFF
 * parts they walked themselves. Reads a bounded number of small pieces and never touches a sample. Stateless.
 */
final class FileMetadata {
    private static final int HEAD_BYTES = 16;
    private static final int MOST_BLOCKS = 1024;
    private static final int MOST_BLOCK_BYTES = 1 << 20;
    private static final int FLAC_APPLICATION = 2;
    private static final int FLAC_COMMENTS = 4;
    private static final int OGG_PACKETS = 8;
    private static final int ID3V1_BYTES = 128;

    private FileMetadata() {}

    /** What a file says; {@link Metadata#NONE} where nothing is found. @throws IOException when it cannot be read */
    static Metadata read(Path file) throws IOException {
        try (OpenFile open = OpenFile.open(file)) {
            return of(open);
        }
    }

    /** As {@link #read}, of a file that is open. */
    static Metadata of(OpenFile open) throws IOException {
        MetadataParts parts = new MetadataParts();
        byte[] head = open.bytes(0, HEAD_BYTES);
        long start = 0;
        if (Id3Frames.isTag(head)) {
            parts.take(TagLibrary.id3(Id3Frames.cleaned(open::bytes, 0)));
            start = Id3Tags.bytesBefore(open);
            head = open.bytes(start, HEAD_BYTES);
        }
        switch (letters(head, 0)) {
            case "RIFF", "RF64", "BW64" -> {
                return ofParts(open, ChunkLayout.RIFF);
            }
            case "FORM" -> {
                return ofParts(open, ChunkLayout.AIFF);
            }
            case "caff" -> {
                return ofParts(open, ChunkLayout.CAF);
            }
            case "fLaC" -> flac(open, start + 4, parts);
            case "OggS" -> ogg(open, parts);
            default -> {
                if (letters(head, 4).equals("ftyp") || letters(head, 4).equals("moov")) {
                    parts.take(TagLibrary.mp4(Mp4Items.of(open)));
                } else {
                    parts.take(Id3v1.texts(open.bytes(open.size() - ID3V1_BYTES, ID3V1_BYTES)));
                }
            }
        }
        return parts.metadata();
    }

    private static Metadata ofParts(OpenFile open, ChunkLayout layout) throws IOException {
        List<Chunk> chunks = ChunkWalk.walk(open, layout, new RepairLog(ShownText.nameOf(open.file())));
        return MetadataReader.read(open, chunks, layout.order());
    }

    /** Its comments, and the RIFF parts that {@code flac --keep-foreign-metadata} put by. */
    private static void flac(OpenFile open, long first, MetadataParts parts) throws IOException {
        long at = first;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            byte[] header = open.bytes(at, 4);
            if (header.length < 4) {
                return;
            }
            int length = (header[1] & 0xFF) << 16 | (header[2] & 0xFF) << 8 | header[3] & 0xFF;
            block(header[0] & 0x7F, open.bytes(at + 4, wanted(header[0] & 0x7F, length)), parts);
            if (header[0] < 0) {
                return;
            }
            at += 4 + length;
        }
    }

    private static int wanted(int type, int length) {
        return type == FLAC_APPLICATION || type == FLAC_COMMENTS ? Math.min(length, MOST_BLOCK_BYTES) : 0;
    }

    private static void block(int type, byte[] content, MetadataParts parts) {
        if (type == FLAC_COMMENTS) {
            parts.take(TagLibrary.vorbis(VorbisFields.cleaned(content)));
        } else if (type == FLAC_APPLICATION && letters(content, 0).equals("riff") && content.length > 12) {
            parts.take(letters(content, 4), java.util.Arrays.copyOfRange(content, 12, content.length));
        }
    }

    private static void ogg(OpenFile open, MetadataParts parts) throws IOException {
        for (byte[] packet : OggPackets.first(open, OGG_PACKETS)) {
            byte[] comments = comments(packet);
            if (comments != null) {
                parts.take(TagLibrary.vorbis(VorbisFields.cleaned(comments)));
                return;
            }
        }
    }

    private static byte @Nullable [] comments(byte[] packet) {
        String start = new String(packet, 0, Math.min(8, packet.length), StandardCharsets.ISO_8859_1);
        int skipped = start.startsWith("\u0003vorbis")
                ? 7
                : start.equals("OpusTags") ? 8 : packet.length > 4 && (packet[0] & 0x7F) == FLAC_COMMENTS ? 4 : 0;
        return skipped == 0 ? null : java.util.Arrays.copyOfRange(packet, skipped, packet.length);
    }

    private static String letters(byte[] bytes, int at) {
        return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
