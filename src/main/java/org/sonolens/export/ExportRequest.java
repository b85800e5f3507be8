package org.sonolens.export;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What of a recording goes where. Immutable.
 *
 * @param target the file to write
 * @param firstFrame its first sample, 0 or more
 * @param endFrame the sample after its last
 * @param trueRateHz samples of the file in a second of the sound as it was, by which times of day are moved
 * @param channel the one channel taken, from 0; empty for all
 * @param replace whether another file of that name may be replaced; the recording itself never is
 */
public record ExportRequest(
        Path target,
        long firstFrame,
        long endFrame,
        double trueRateHz,
        OptionalInt channel,
        BitDepth depth,
        boolean replace) {
    public ExportRequest {
        if (firstFrame < 0 || endFrame <= firstFrame) {
            throw new IllegalArgumentException("an export from sample " + firstFrame + " to " + endFrame);
        }
        if (!(trueRateHz > 0) || Double.isInfinite(trueRateHz)) {
            throw new IllegalArgumentException("a true rate of " + trueRateHz + " Hz");
        }
        if (channel.isPresent() && channel.getAsInt() < 0) {
            throw new IllegalArgumentException("channel " + channel.getAsInt());
        }
    }

    public long frames() {
        return endFrame - firstFrame;
    }
}
