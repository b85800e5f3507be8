package org.sonolens.measure;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.Reach;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Voices;
import org.sonolens.view.StftPlan;

/**
 * One way through the frames of a stretch, as far as wanted at a time: sums and maxima of the squared amplitudes at each
 * bin, and the energy of a band over time. Memory does not grow with the stretch. One thread at a time.
 */
final class FramePass {
    private static final int READ_AHEAD = 256;

    private final StftPlan plan;
    private final FrameRange frames;
    private final int hop;
    private final Voices voices;
    private final int lowBin;
    private final int highBin;
    private final EnergyOverTime energy = new EnergyOverTime();
    private final double[] sums;
    private final float[] maxima;
    /** The frames of the band's maxima; empty where nobody asks. */
    private long[] maximaAt = {};

    private final float[] power;
    private long next;
    private float loudest = -1;
    private long loudestFrame;

    /** @param highBin last bin of the band whose energy is followed, inclusive */
    FramePass(StftPlan plan, FrameRange frames, int hop, Voices voices, int lowBin, int highBin) {
        this.plan = plan;
        this.frames = frames;
        this.hop = hop;
        this.voices = voices;
        this.lowBin = lowBin;
        this.highBin = highBin;
        this.sums = new double[plan.bins()];
        this.maxima = new float[plan.bins()];
        this.power = new float[plan.bins()];
        this.next = frames.first();
    }

    /** Notes from now on in which frame each bin of the band is largest. */
    FramePass notingWhere() {
        maximaAt = new long[plan.bins()];
        return this;
    }

    FrameRange frames() {
        return frames;
    }

    boolean isDone() {
        return next >= frames.end();
    }

    long framesDone() {
        return next - frames.first();
    }

    /** Up to which sample the recording must be readable for the next frame. */
    long neededSamples() {
        return Reach.endOf(next + 1, hop, plan.windowLength());
    }

    /** Goes on until it is done, or is to pause, which is asked at every frame, or samples are missing. */
    void advance(Spectrogram spectrogram, ColumnWorker worker, BooleanSupplier pause) throws IOException {
        Reach reach = Reach.of(spectrogram);
        worker.select(voices);
        while (!isDone() && reach.holds(neededSamples())) {
            worker.power(next, hop, readAheadTo(reach), power);
            take();
            next++;
            if (pause.getAsBoolean()) {
                return;
            }
        }
    }

    /** The frame before which samples may be read now: none that are not there yet, or silence would be taken for them. */
    private long readAheadTo(Reach reach) {
        long wanted = Math.min(frames.end(), next + READ_AHEAD);
        if (reach.complete()) {
            return wanted;
        }
        long there = (reach.samples() - (plan.windowLength() - plan.windowLength() / 2)) / hop + 1;
        return Math.max(next + 1, Math.min(wanted, there));
    }

    private void take() {
        if (maximaAt.length > 0) {
            noteWhere();
        }
        double inBand = 0;
        for (int k = 0; k < power.length; k++) {
            float p = power[k];
            sums[k] += p;
            maxima[k] = Math.max(maxima[k], p);
        }
        for (int k = lowBin; k <= highBin; k++) {
            float p = power[k];
            inBand += PowerSpectrum.share(k, power.length) * p;
            if (p > loudest) {
                loudest = p;
                loudestFrame = next;
            }
        }
        energy.add(inBand);
    }

    private void noteWhere() {
        for (int k = lowBin; k <= highBin; k++) {
            if (power[k] > maxima[k]) {
                maximaAt[k] = next;
            }
        }
    }

    /** What was summed up so far. @param rateHz samples a second of the sound as it was */
    PowerSpectrum spectrum(double rateHz) {
        return PowerSpectrum.of(rateHz / plan.fftSize(), sums, maxima, framesDone());
    }

    /** The largest squared amplitude of a bin. */
    float largest(int bin) {
        return maxima[bin];
    }

    /** The sample on which the first frame with that stands, of a bin of the band, where that was to be noted; the first frame's when all are silent. */
    long largestSample(int bin) {
        return Math.max(frames.first(), maximaAt[bin]) * hop;
    }

    /** The sample on which the frame with the largest level of the band stands. */
    long loudestSample() {
        return loudestFrame * hop;
    }

    /** The sample, with its fraction, up to which a share of the band's energy came; NaN without any. */
    double sampleReached(double share) {
        // a frame stands in the middle of the time that it speaks for
        return (frames.first() - 0.5 + energy.reached(share)) * hop;
    }
}
