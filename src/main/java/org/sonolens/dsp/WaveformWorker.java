package org.sonolens.dsp;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleReader;

/**
 * Fills the waveform pyramid and answers for stretches of samples: one thread's reader and buffers. One thread at a time;
 * owned by its {@link WaveformEngine}, lent for one piece of work.
 */
public final class WaveformWorker {
    private static final int CHUNK = 1 << 14;
    private static final int MOST_VALUES = 1 << 18;

    private final WaveformEngine engine;
    private final WaveformPyramid pyramid;
    private final SampleReader reader;
    private final long samples;
    private final int channels;
    private final float[][] chunk;

    WaveformWorker(WaveformEngine engine, WaveformPyramid pyramid, SampleReader reader, long samples, int channels) {
        this.engine = engine;
        this.pyramid = pyramid;
        this.reader = reader;
        this.samples = samples;
        this.channels = channels;
        this.chunk = new float[channels][Math.min(CHUNK, MOST_VALUES / channels)];
    }

    /**
     * Fills one unit of the pyramid from the file.
     *
     * @param unwanted asked at least every few milliseconds
     * @return false when it was unwanted; the unit then stays unfilled
     */
    public boolean fill(int unit, BooleanSupplier unwanted) throws IOException {
        long firstBlock = (long) unit * WaveformPyramid.UNIT_BLOCKS;
        long endBlock = Math.min(pyramid.blocks(0), firstBlock + WaveformPyramid.UNIT_BLOCKS);
        Extent[] blocks = extents();
        float peak = 0;
        for (long block = firstBlock; block < endBlock; block++) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            long start = block * pyramid.samplesPerBlock();
            gatherSamples(start, Math.min(samples, start + pyramid.samplesPerBlock()), blocks);
            for (int c = 0; c < channels; c++) {
                Extent e = blocks[c];
                pyramid.set(0, c, block, e.min(), e.max(), (float) e.meanSquare());
                peak = Math.max(peak, e.peak());
                e.clear();
            }
        }
        pyramid.raise(unit);
        engine.filled(unit, peak);
        return true;
    }

    /**
     * The extent of every channel over the samples [first, end): from blocks that begin there when the stretch is two
     * blocks or more, else from the samples themselves.
     *
     * @param into one a channel, cleared first
     * @return whether all of it was known; blocks not yet filled are left out
     */
    public boolean extents(long first, long end, Extent[] into) throws IOException {
        for (Extent e : into) {
            e.clear();
        }
        if (end - first < 2L * pyramid.samplesPerBlock()) {
            gatherSamples(Math.max(0, first), Math.min(samples, end), into);
            return true;
        }
        boolean whole = true;
        for (int c = 0; c < channels; c++) {
            whole &= pyramid.gather(c, first, end, into[c]);
        }
        return whole;
    }

    /** The extent of a few samples in the middle of [first, end), for a picture before the pyramid is filled. */
    public void glance(long first, long end, int count, Extent[] into) throws IOException {
        for (Extent e : into) {
            e.clear();
        }
        long from = Math.max(0, first + (end - first - count) / 2);
        gatherSamples(from, Math.min(samples, from + count), into);
    }

    /** Copies the samples [first, first + into.length) of one channel; outside the recording there is zero. */
    public void copy(long first, int channel, float[] into) throws IOException {
        float[] @Nullable [] wanted = new float[channels][];
        wanted[channel] = into;
        reader.read(first, into.length, wanted, 0);
    }

    /** The reader of this worker's samples, for as long as the worker is lent. */
    public SampleReader reader() {
        return reader;
    }

    /** A fresh extent for each channel. */
    public Extent[] extents() {
        Extent[] all = new Extent[channels];
        for (int c = 0; c < channels; c++) {
            all[c] = new Extent();
        }
        return all;
    }

    private void gatherSamples(long first, long end, Extent[] into) throws IOException {
        long at = first;
        while (at < end) {
            int count = (int) Math.min(chunk[0].length, end - at);
            reader.read(at, count, chunk, 0);
            for (int c = 0; c < channels; c++) {
                into[c].add(chunk[c], 0, count);
            }
            at += count;
        }
    }
}
