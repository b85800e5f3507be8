package org.sonolens.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads samples by position, in bounded passes, so that no count and no number of channels needs more memory. One thread
 * at a time; needs no close, its buffer belongs to the arena it was made with.
 *
 * <p>Integer PCM is divided by 2^(bits−1) of its container (8 bits and fewer are unsigned: (u−128)/128); A-law and µ-law
 * by ITU-T G.711, as 16-bit values. Float values over 1 are kept; NaN reads as 0, an infinity or a value beyond ±1e12 as
 * ±1, so that no level computed from them is NaN: the source notes both once among its repairs.
 */
public interface SampleReader {
    /** Native memory of one reader. */
    int BUFFER_BYTES = 64 * 1024;

    /**
     * Fills {@code count} samples of each wanted channel. Outside the recording, and where the file was cut short since it
     * was opened, they are zero.
     *
     * @param firstFrame position of the first sample; may lie before 0 or behind the end
     * @param count samples a channel, 0 or more
     * @param channels one array a channel of the file, null for a channel that is not wanted
     * @param offset where in each array the first sample goes
     * @return how many of them the file truly had
     * @throws IOException when the disk fails
     * @throws org.sonolens.memory.ResourceClosedException once the source is closed
     */
    int read(long firstFrame, int count, float[] @Nullable [] channels, int offset) throws IOException;

    /** As {@link #read}, with the mean of all channels instead of each. */
    int readMix(long firstFrame, int count, float[] mix, int offset) throws IOException;
}
