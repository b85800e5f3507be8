package org.sonolens.play;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a recording from one place on, in one setup: without an end, and beyond the recording silence. What is made
 * depends on the samples, the setup and the place alone. One thread at a time, but for {@link #tune}.
 */
final class Rendering implements Feed {
    /** A heterodyne keeps what lies this far from its tuning, and nothing that lies farther than the second. */
    static final double HETERODYNE_PASS_HZ = 4_250;

    static final double HETERODYNE_STOP_HZ = 5_750;

    /** Of half the lower rate, what a change of rate keeps. */
    private static final double PASS_SHARE = 0.867;

    private static final double HIGHEST_STOP = 0.5;

    private final Feed last;
    private final @Nullable SincKernel kernel;
    private final @Nullable Tuned tuned;
    private final PlaySetup setup;
    private final double start;
    private long made;

    private Rendering(PlaySetup setup, double start, Feed last, @Nullable SincKernel kernel, @Nullable Tuned tuned) {
        this.setup = setup;
        this.start = start;
        this.last = last;
        this.kernel = kernel;
        this.tuned = tuned;
    }

    /**
     * Begins at a place.
     *
     * @param start sample of the recording, with a fraction
     * @param before one whose filter may serve again, or null
     */
    static Rendering of(SampleBlocks blocks, PlaySetup setup, double start, @Nullable Rendering before) {
        boolean stretches = setup.mode() instanceof PlayMode.Speed speed && speed.keepPitch() && speed.factor() != 1;
        double step = stretches ? setup.trueRateHz() / setup.lineRateHz() : setup.step();
        double from = stretches ? start - Stretched.lead(setup.lineRateHz()) * step : start;
        long whole = (long) Math.floor(from);
        double fraction = from - whole;
        boolean heterodyne = setup.mode() instanceof PlayMode.Heterodyne;
        boolean sameRate = step == 1 && !heterodyne;
        if (sameRate) {
            whole = Math.round(from);
        }
        SincKernel kernel = sameRate ? null : kernel(setup, step, heterodyne, before);
        int ahead = kernel == null ? 0 : kernel.half() - 1;
        int settling = setup.band().isPresent() ? BandFilter.SETTLING_SAMPLES : 0;
        Feed feed = new SourceFeed(blocks, whole - ahead - settling);
        if (setup.band().isPresent()) {
            feed = new Settled(new BandFilter(feed, setup.band().get(), setup.trueRateHz()), settling);
        }
        Tuned tuned = null;
        if (setup.mode() instanceof PlayMode.Heterodyne to) {
            tuned = new Tuned(feed, to.hz(), setup.trueRateHz());
            feed = tuned;
        }
        if (kernel != null) {
            feed = new Resampled(feed, kernel, fraction, step);
        }
        if (stretches) {
            feed = new Stretched(feed, setup.mode().speed(), setup.lineRateHz());
        }
        return new Rendering(setup, start, feed, kernel, tuned);
    }

    private static SincKernel kernel(PlaySetup setup, double step, boolean heterodyne, @Nullable Rendering before) {
        double stop = HIGHEST_STOP / Math.max(1, step);
        double pass = PASS_SHARE * stop;
        if (heterodyne) {
            double share = Math.min(1, stop * setup.trueRateHz() / HETERODYNE_STOP_HZ);
            stop = share * HETERODYNE_STOP_HZ / setup.trueRateHz();
            pass = share * HETERODYNE_PASS_HZ / setup.trueRateHz();
        }
        SincKernel known = before == null ? null : before.kernel;
        return known != null && known.is(pass, stop) ? known : new SincKernel(pass, stop);
    }

    PlaySetup setup() {
        return setup;
    }

    /** The sample of the recording that is heard in the next sample made. */
    double position() {
        return start + made * setup.step();
    }

    /** Tunes a heterodyne while it is heard; without effect on another mode. Any thread. */
    void tune(double hz) {
        if (tuned != null) {
            tuned.tune(hz);
        }
    }

    @Override
    public int voices() {
        return last.voices();
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        last.next(into, offset, count);
        made += count;
    }

    /** A feed behind the samples in which its filter settles. */
    private static final class Settled implements Feed {
        private final Feed source;
        private int left;

        Settled(Feed source, int samples) {
            this.source = source;
            this.left = samples;
        }

        @Override
        public int voices() {
            return source.voices();
        }

        @Override
        public void next(float[][] into, int offset, int count) throws IOException {
            while (left > 0) {
                int some = Math.min(left, into[0].length);
                source.next(into, 0, some);
                left -= some;
            }
            source.next(into, offset, count);
        }
    }
}
