package org.sonolens.audio;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.decode.DecodedContainer;
import org.sonolens.audio.decode.ProbedSound;
import org.sonolens.audio.decode.SampleForm;

/** WAV files whose samples are compressed: which of them are decoded, and what their headers promise (RFC 2361). */
final class WaveCodecs {
    private static final int USUAL_FMT_OFFSET = 12;
    private static final int SHORTEST_BYTES = 14;
    private static final int SAMPLES_PER_BLOCK_OFFSET = 18;

    private WaveCodecs() {}

    /** How an open WAV is decoded; null when its samples lie in it as they are, or it is damaged. */
    static Decoding.@Nullable Decodable decodable(OpenFile open, String container) throws IOException {
        byte[] usual = open.bytes(USUAL_FMT_OFFSET, 10);
        if (usual.length == 10 && usual[0] == 'f' && usual[1] == 'm' && usual[2] == 't' && !isDecoded(le16(usual, 8))) {
            return null;
        }
        RepairLog unread = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, ChunkLayout.RIFF, unread);
        Chunk fmt = ChunkWalk.first(chunks, ChunkId.FMT, unread);
        byte[] stated = fmt == null
                ? new byte[0]
                : open.bytes(fmt.offset(), (int) Math.min(fmt.presentBytes(), FmtChunk.MOST_BYTES));
        int tag = le16(stated, 0);
        if (stated.length < SHORTEST_BYTES || !isDecoded(tag)) {
            return null;
        }
        Chunk data = ChunkWalk.first(chunks, ChunkId.DATA, unread);
        boolean adpcm = tag == 0x0002 || tag == 0x0011;
        int block = le16(stated, 12);
        long frames = adpcm && block > 0 && data != null
                ? data.presentBytes() / block * le16(stated, SAMPLES_PER_BLOCK_OFFSET)
                : 0;
        int rateHz = le16(stated, 4) | le16(stated, 6) << 16;
        boolean lossless = tag == 0xF1AC;
        ProbedSound promised = new ProbedSound(
                WaveCodecName.of(tag),
                Math.max(0, rateHz),
                le16(stated, 2),
                frames,
                false,
                adpcm ? 16 : 32,
                adpcm ? SampleForm.INT_16 : lossless ? SampleForm.INT_32 : SampleForm.FLOAT_32);
        return new Decoding.Decodable(
                WaveCodecName.of(tag) + " in " + container,
                new DecodedContainer(container, "wav"),
                promised,
                MetadataReader.read(open, chunks, ChunkLayout.RIFF.order()));
    }

    private static boolean isDecoded(int tag) {
        return switch (tag) {
            case 0x0002, 0x0011, 0x0031, 0x0045, 0x0050, 0x0055, 0x00FF, 0xF1AC -> true;
            default -> false;
        };
    }

    private static int le16(byte[] bytes, int at) {
        return at + 2 > bytes.length ? 0 : (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
