package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first packet of an Ogg stream and the position on its last page (RFC 3533, 5334, 7845; Vorbis I 4.2.2). */
final class OggProbe {
    private static final int HEAD_BYTES = 512;
    private static final int TAIL_BYTES = 128 * 1024;
    private static final int GRANULE = 6;
    private static final int SERIAL = 14;

    private OggProbe() {}

    static @Nullable ProbedSound probe(ByteSource file) throws IOException {
        byte[] head = file.bytes(0, HEAD_BYTES);
        int packet = 27 + Bytes.u8(head, 26);
        byte[] tail = file.bytes(Math.max(0, file.size() - TAIL_BYTES), TAIL_BYTES);
        int page = Bytes.lastIndexOf(tail, tail.length, "OggS");
        long granule = page < 0 ? 0 : Bytes.le64(tail, page + GRANULE);
        // another serial number: streams one behind the other, of which this is the last alone
        boolean certain = granule > 0 && page >= 0 && Bytes.le32(tail, page + SERIAL) == Bytes.le32(head, SERIAL);
        long frames = Math.max(0, granule);
        if (Bytes.isAt(head, packet, "\u0001vorbis")) {
            return ProbedSound.lossy(
                    "Vorbis", positive(Bytes.le32(head, packet + 12)), Bytes.u8(head, packet + 11), frames, certain);
        }
        if (Bytes.isAt(head, packet, "OpusHead")) {
            long heard = Math.max(0, frames - Bytes.le16(head, packet + 10));
            return ProbedSound.lossy("Opus", 48_000, Bytes.u8(head, packet + 9), heard, certain);
        }
        if (Bytes.isAt(head, packet, "\u007fFLAC")) {
            ProbedSound flac = FlacProbe.streamInfo(head, packet + 9);
            return flac == null || flac.frames() > 0
                    ? flac
                    : new ProbedSound(
                            flac.codec(),
                            flac.sampleRateHz(),
                            flac.channels(),
                            frames,
                            certain,
                            flac.bits(),
                            flac.form());
        }
        if (Bytes.isAt(head, packet, "Speex   ")) {
            return ProbedSound.lossy(
                    "Speex",
                    positive(Bytes.le32(head, packet + 36)),
                    (int) Math.min(2, Bytes.le32(head, packet + 48)),
                    frames,
                    false);
        }
        return null;
    }

    private static int positive(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
