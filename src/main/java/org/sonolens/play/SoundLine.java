package org.sonolens.play;

/**
 * A way to a loudspeaker. {@link #write} on one thread; what else there is on any. Whoever opened it closes it.
 */
public interface SoundLine extends AutoCloseable {
    int rateHz();

    /** Voices of a frame, 1 or 2: another number than was asked for where its device has no such line. */
    int voices();

    /** Frames that are written and not yet heard, at most. */
    int bufferFrames();

    /** Begins or goes on to be heard. */
    void start();

    /**
     * Writes frames, and waits until there is room for them.
     *
     * @param frames {@link #voices} in turn
     * @return frames taken: fewer than there are once the line was stopped, closed or lost
     */
    int write(short[] frames, int count);

    /** Frames heard since it was opened, as its device counts them. */
    long heardFrames();

    /** Ends what is heard, and forgets what is not yet. */
    void stop();

    /** Waits until everything that was written is heard. */
    void drain();

    /** Whether its device is still there. */
    boolean isThere();

    @Override
    void close();
}
