package org.sonolens.export;

import java.io.IOException;
import java.util.function.Function;
import org.sonolens.audio.SampleReader;

/**
 * Sound that is made of a recording's samples while it is written, of 16 bits. Immutable but for what it begins.
 *
 * @param rateHz frames a second
 * @param channels of a frame
 * @param frames how many are made, above 0
 * @param comment what it is, for whoever finds the file
 * @param begin makes the frames from a reader of the recording, on the writing thread
 */
public record MadeSound(int rateHz, int channels, long frames, String comment, Function<SampleReader, Frames> begin) {
    public MadeSound {
        if (rateHz < 1 || channels < 1 || frames < 1) {
            throw new IllegalArgumentException(frames + " frames of " + channels + " at " + rateHz + " Hz");
        }
    }

    /** Makes one frame after the other. */
    @FunctionalInterface
    public interface Frames {
        /**
         * Makes the next ones.
         *
         * @param into channels in turn
         * @param most frames wanted, above 0
         * @return how many were made; 0 when there are no more
         */
        int next(short[] into, int most) throws IOException;
    }
}
