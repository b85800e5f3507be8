package org.sonolens.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Voices;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;

/**
 * A measurement under way: reads the frames that it needs a piece at a time. One thread at a time, not always the same.
 * Of several channels the largest level at each frame and bin counts, however they are arranged on the screen.
 *
 * @param <T> what comes of it
 */
public abstract class Measuring<T> {
    private final List<FramePass> passes = new ArrayList<>();
    private final StftPlan plan;
    private final Voices voices;

    Measuring(StftPlan plan, ChannelChoice channels, int channelCount) {
        this.plan = plan;
        ChannelChoice together = channels instanceof ChannelChoice.Stack ? new ChannelChoice.Max() : channels;
        this.voices = Voices.of(together, channelCount);
    }

    /** Adds a stretch to go through; null adds nothing. */
    final @Nullable FramePass passOrNone(@Nullable FrameRange frames, int hop, int lowBin, int highBin) {
        return frames == null ? null : pass(frames, hop, lowBin, highBin);
    }

    /** Adds a stretch to go through. */
    final FramePass pass(FrameRange frames, int hop, int lowBin, int highBin) {
        FramePass pass = new FramePass(plan, frames, hop, voices, lowBin, highBin);
        passes.add(pass);
        return pass;
    }

    /**
     * Goes on.
     *
     * @param spectrogram under the plan that this was made for
     * @param pause asked after every frame; at least one is read
     * @return whether all is done
     * @throws IOException when the samples cannot be read
     */
    public final boolean step(Spectrogram spectrogram, BooleanSupplier pause) throws IOException {
        ColumnWorker worker = spectrogram.takeWorker();
        try {
            for (FramePass pass : passes) {
                pass.advance(spectrogram, worker, pause);
                if (!pass.isDone()) {
                    return false;
                }
            }
        } finally {
            spectrogram.giveBack(worker);
        }
        return true;
    }

    /** Up to which sample the recording must be readable to go on. */
    public final long neededSamples() {
        return passes.stream()
                .filter(pass -> !pass.isDone())
                .mapToLong(FramePass::neededSamples)
                .findFirst()
                .orElse(0);
    }

    /** How much of it is done, 0 to 1. */
    public final double doneShare() {
        long all = passes.stream().mapToLong(pass -> pass.frames().frames()).sum();
        long done = passes.stream().mapToLong(FramePass::framesDone).sum();
        return all == 0 ? 1 : (double) done / all;
    }

    /** What comes of the frames read so far; final once {@link #step} has said that all is done. */
    public abstract T result();
}
