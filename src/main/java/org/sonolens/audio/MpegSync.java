package org.sonolens.audio;

import org.jspecify.annotations.Nullable;
import org.sonolens.audio.decode.MpegHeader;

/** Tells streams of MPEG audio and ADTS frames, which have no mark but the header that each frame begins with. */
final class MpegSync {
    private static final int FRAMES_IN_A_RUN = 3;

    private MpegSync() {}

    /** The format's name when a frame starts at the first byte, and others behind it as far as they are there. */
    static @Nullable String nameAtStart(byte[] bytes) {
        MpegHeader first = MpegHeader.at(bytes, 0);
        if (first == null) {
            return null;
        }
        boolean followed =
                first.frameBytes() == 0 || first.frameBytes() + 4 > bytes.length || MpegHeader.run(bytes, 0, 2) == 2;
        return followed ? first.kind().label() : null;
    }

    /** The name where whole frames of one kind follow one another somewhere in these bytes; null otherwise. */
    static @Nullable String nameOfFirstRun(byte[] bytes) {
        for (int start = 0; start < bytes.length; start++) {
            MpegHeader first = bytes[start] == -1 ? MpegHeader.at(bytes, start) : null;
            if (first != null
                    && first.frameBytes() > 0
                    && MpegHeader.run(bytes, start, FRAMES_IN_A_RUN) == FRAMES_IN_A_RUN) {
                return first.kind().label();
            }
        }
        return null;
    }
}
