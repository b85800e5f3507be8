package org.sonolens.play;

import java.io.IOException;

/** A feed at another rate, low-passed by a kernel. One thread at a time. */
final class Resampled implements Feed {
    private final Feed source;
    private final FeedBuffer buffer;
    private final SincKernel kernel;
    private final float[] scratch;
    private final double start;
    private final double step;
    private long made;

    /**
     * @param source its sample {@code kernel.half() − 1} is the last one not after the first that is made
     * @param fraction where between that sample and the next the first one lies, 0 to below 1
     * @param step samples of the source from one to the next
     */
    Resampled(Feed source, SincKernel kernel, double fraction, double step) {
        this.source = source;
        this.kernel = kernel;
        this.buffer = new FeedBuffer(source, kernel.taps());
        this.scratch = new float[kernel.taps()];
        this.start = kernel.half() - 1 + fraction;
        this.step = step;
    }

    @Override
    public int voices() {
        return source.voices();
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        int taps = kernel.taps();
        for (int i = 0; i < count; i++) {
            // not summed up step by step, so that it is as right after a day as after a second
            double place = start + made * step;
            double whole = Math.floor(place);
            long first = (long) whole - kernel.half() + 1;
            int at = buffer.hold(first, first + taps);
            float[] weights = kernel.weights(place - whole, scratch);
            for (int v = 0; v < into.length; v++) {
                into[v][offset + i] = sum(buffer.voice(v), at, weights);
            }
            made++;
        }
    }

    private static float sum(float[] samples, int at, float[] weights) {
        // four sums, because one alone waits for itself; taps are even but need not be a multiple of four
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += samples[at + i] * weights[i];
            b += samples[at + i + 1] * weights[i + 1];
            c += samples[at + i + 2] * weights[i + 2];
            d += samples[at + i + 3] * weights[i + 3];
        }
        for (; i < weights.length; i++) {
            a += samples[at + i] * weights[i];
        }
        return a + b + (c + d);
    }
}
