package org.sonolens.play;

/**
 * Which place of the recording each frame of a line is of, for the frames that a line still has ahead of it and a little
 * before. Written by the player, read by any thread.
 */
final class HeardTrail {
    private static final int BLOCKS = 512;

    private final long[] frames = new long[BLOCKS];
    private final double[] positions = new double[BLOCKS];
    private final double[] steps = new double[BLOCKS];
    private final float[] peaks = new float[BLOCKS];
    private final float[] means = new float[BLOCKS];
    private long blocks;
    private long end;

    /** Adds the block that follows. @param rms of its samples, full scale 1 */
    synchronized void add(int count, double position, double step, float peak, float rms) {
        int at = (int) (blocks % BLOCKS);
        frames[at] = end;
        positions[at] = position;
        steps[at] = step;
        peaks[at] = peak;
        means[at] = rms;
        end += count;
        blocks++;
    }

    /** What is heard in a frame; of one not yet added, what will be in the last; null before the first. */
    synchronized @org.jspecify.annotations.Nullable Heard at(long frame) {
        if (blocks == 0) {
            return null;
        }
        long block = blocks - 1;
        while (block > 0 && block > blocks - BLOCKS && frames[(int) (block % BLOCKS)] > frame) {
            block--;
        }
        int at = (int) (block % BLOCKS);
        long into = Math.clamp(frame, frames[at], end) - frames[at];
        return new Heard(positions[at] + into * steps[at], peaks[at], means[at]);
    }
}
