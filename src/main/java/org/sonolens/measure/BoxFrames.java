package org.sonolens.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.FrameRange;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeFrequencyBox;

/**
 * Which frames and bins a box is measured by. Immutable.
 *
 * <p>In the box are the frames that stand on its samples, start inclusive, end exclusive, and the bins whose frequencies
 * lie in its band, both limits inclusive; where there is none, the nearest one. The hop is the plan's, so that the numbers
 * are those of the picture; where fewer than {@value #LEAST_FRAMES} frames would be inside it is halved, as the picture
 * does when zoomed in, down to one sample.
 *
 * <p>Its surroundings are the same bins of as many frames before and after as are inside, from {@value #LEAST_FRAMES} of
 * them to 10 s, as far as the recording goes. Next to the box half a window of frames is left out on each side, since
 * those still hear what is in it.
 *
 * @param hop samples between frames
 * @param inside frames of the box
 * @param before frames before it, or null at the recording's beginning
 * @param after frames after it, or null at its end
 * @param lowBin first bin of the band
 * @param highBin last bin of the band, inclusive
 */
record BoxFrames(
        int hop,
        FrameRange inside,
        @Nullable FrameRange before,
        @Nullable FrameRange after,
        int lowBin,
        int highBin) {
    private static final int LEAST_FRAMES = 8;
    private static final double LONGEST_SIDE_SECONDS = 10;
    /** What edges that were reckoned from samples and bins may have lost on their way through seconds and Hz. */
    private static final double ROUNDING = 1e-6;

    /**
     * Of a box in a recording.
     *
     * @param samples of the recording
     * @param rateHz samples a second of the sound as it was
     * @return empty for a box that lies outside the recording, or above Nyquist, altogether
     */
    static Optional<BoxFrames> of(TimeFrequencyBox box, StftPlan plan, long samples, double rateHz) {
        long first = Math.max(0, (long) Math.ceil(box.startSeconds() * rateHz - ROUNDING));
        long end = Math.min(samples, (long) Math.ceil(box.endSeconds() * rateHz - ROUNDING));
        double lowest = box.lowHz() / rateHz * plan.fftSize();
        double highest = box.highHz() / rateHz * plan.fftSize();
        int last = plan.bins() - 1;
        if (first > end || first >= samples || end <= 0 || lowest > last || highest < 0) {
            return Optional.empty();
        }
        int hop = plan.hop();
        while (hop > 1 && end - first < (long) LEAST_FRAMES * hop) {
            hop /= 2;
        }
        FrameRange inside = inside(first, end, hop, samples);
        int low = (int) Math.max(0, Math.ceil(lowest - ROUNDING));
        int high = (int) Math.min(last, Math.floor(highest + ROUNDING));
        if (low > high) {
            low = (int) Math.clamp(Math.round((lowest + highest) / 2), 0, last);
            high = low;
        }
        long gap = Math.ceilDiv(plan.windowLength() / 2, hop);
        long most = Math.max(LEAST_FRAMES, (long) (LONGEST_SIDE_SECONDS * rateHz / hop));
        long side = Math.clamp(inside.frames(), LEAST_FRAMES, most);
        long frames = Math.ceilDiv(samples, (long) hop);
        return Optional.of(new BoxFrames(
                hop,
                inside,
                range(inside.first() - gap - side, inside.first() - gap, frames),
                range(inside.end() + gap, inside.end() + gap + side, frames),
                low,
                high));
    }

    private static FrameRange inside(long first, long end, int hop, long samples) {
        long from = Math.ceilDiv(first, (long) hop);
        long to = Math.ceilDiv(end, (long) hop);
        if (from < to) {
            return new FrameRange(from, to);
        }
        long nearest = Math.clamp(Math.round((first + end) / 2.0 / hop), 0, Math.ceilDiv(samples, (long) hop) - 1);
        return new FrameRange(nearest, nearest + 1);
    }

    private static @Nullable FrameRange range(long first, long end, long frames) {
        long from = Math.max(0, first);
        long to = Math.min(frames, end);
        return from < to ? new FrameRange(from, to) : null;
    }
}
