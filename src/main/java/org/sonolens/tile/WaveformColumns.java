package org.sonolens.tile;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.sonolens.dsp.Extent;

/**
 * Minimum, maximum and RMS of the samples under each pixel column, 1 = full scale; on the heap, filled by workers.
 * Thread-safe: a column that is seen as drawn is whole.
 */
public final class WaveformColumns {
    private final int widthPx;
    private final float[][] min;
    private final float[][] max;
    private final float[][] rms;
    private final AtomicIntegerArray drawn;

    WaveformColumns(int widthPx, int bands) {
        this.widthPx = widthPx;
        this.min = new float[bands][widthPx];
        this.max = new float[bands][widthPx];
        this.rms = new float[bands][widthPx];
        this.drawn = new AtomicIntegerArray(widthPx);
    }

    public int widthPx() {
        return widthPx;
    }

    public int bands() {
        return min.length;
    }

    public boolean isDrawn(int column) {
        return drawn.get(column) != 0;
    }

    public float min(int band, int column) {
        return min[band][column];
    }

    public float max(int band, int column) {
        return max[band][column];
    }

    public float rms(int band, int column) {
        return rms[band][column];
    }

    synchronized void set(int column, int band, Extent extent) {
        min[band][column] = extent.isEmpty() ? 0 : extent.min();
        max[band][column] = extent.isEmpty() ? 0 : extent.max();
        rms[band][column] = (float) Math.sqrt(extent.meanSquare());
    }

    void drawn(int column) {
        drawn.set(column, 1);
    }
}
