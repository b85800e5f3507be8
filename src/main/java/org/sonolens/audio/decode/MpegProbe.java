package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MPEG audio and ADTS streams: the count in a Xing, Info or VBRI frame less what LAME's tag says is padding, else an
 * estimate from frames at several places.
 */
final class MpegProbe {
    private static final int SEARCH_BYTES = 64 * 1024;
    private static final int PLACES = 16;
    private static final int PLACE_BYTES = 16 * 1024;
    private static final int FRAMES_A_PLACE = 24;
    private static final int SURE_FRAMES = 3;
    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;
    private static final int HAS_TABLE = 4;
    private static final int HAS_QUALITY = 8;

    private MpegProbe() {}

    static @Nullable ProbedSound probe(ByteSource file) throws IOException {
        long begin = Id3Tags.bytesBefore(file);
        byte[] head = file.bytes(begin, SEARCH_BYTES);
        int at = firstFrame(head);
        MpegHeader first = MpegHeader.at(head, at);
        if (first == null) {
            return null;
        }
        String codec =
                first.kind() == MpegHeader.Kind.ADTS ? "AAC" : first.kind().label();
        long stated = first.kind() == MpegHeader.Kind.LAYER_3 ? statedFrames(head, at, first) : 0;
        long frames = stated > 0 ? stated : estimate(file, begin + at, first);
        return ProbedSound.lossy(codec, first.sampleRateHz(), first.channels(), frames, stated > 0);
    }

    private static int firstFrame(byte[] head) {
        for (int at = 0; at < head.length; at++) {
            if (head[at] == -1 && MpegHeader.run(head, at, SURE_FRAMES) == SURE_FRAMES) {
                return at;
            }
        }
        return 0;
    }

    private static long statedFrames(byte[] head, int at, MpegHeader first) {
        boolean mono = first.channels() == 1;
        int side = first.mpeg1() ? (mono ? 17 : 32) : (mono ? 9 : 17);
        int tag = at + 4 + side;
        if (Bytes.isAt(head, at + 36, "VBRI")) {
            return Bytes.be32(head, at + 36 + 14) * first.samples();
        }
        if (!Bytes.isAt(head, tag, "Xing") && !Bytes.isAt(head, tag, "Info")) {
            return 0;
        }
        int flags = (int) Bytes.be32(head, tag + 4);
        if ((flags & HAS_FRAMES) == 0) {
            return 0;
        }
        long samples = Bytes.be32(head, tag + 8) * first.samples();
        int lame = tag
                + 12
                + ((flags & HAS_BYTES) != 0 ? 4 : 0)
                + ((flags & HAS_TABLE) != 0 ? 100 : 0)
                + ((flags & HAS_QUALITY) != 0 ? 4 : 0);
        int delays = Bytes.u8(head, lame + 21) << 16 | Bytes.be16(head, lame + 22);
        return Math.max(0, samples - (delays >> 12) - (delays & 0xFFF));
    }

    private static long estimate(ByteSource file, long begin, MpegHeader first) throws IOException {
        long end = Id3Tags.endOfSound(file);
        long bytes = 0;
        long frames = 0;
        for (int place = 0; place < PLACES; place++) {
            byte[] there = file.bytes(begin + (end - begin) * place / PLACES, PLACE_BYTES);
            for (int at = 0; at < there.length; at++) {
                int run = there[at] == -1 ? MpegHeader.run(there, at, FRAMES_A_PLACE) : 0;
                if (run >= SURE_FRAMES) {
                    for (int i = 0; i < run; i++) {
                        MpegHeader frame = MpegHeader.at(there, at);
                        if (frame == null || !frame.isLike(first) || frame.frameBytes() == 0) {
                            break;
                        }
                        bytes += frame.frameBytes();
                        at += frame.frameBytes();
                        frames++;
                    }
                    break;
                }
            }
        }
        return bytes == 0 ? 0 : Math.round((double) (end - begin) * frames / bytes) * first.samples();
    }
}
