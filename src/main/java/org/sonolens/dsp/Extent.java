package org.sonolens.dsp;

/** Running minimum, maximum and mean square of samples, 1 = full scale. One thread at a time. */
public final class Extent {
    private float min = Float.POSITIVE_INFINITY;
    private float max = Float.NEGATIVE_INFINITY;
    private double squares;
    private long count;

    public void clear() {
        min = Float.POSITIVE_INFINITY;
        max = Float.NEGATIVE_INFINITY;
        squares = 0;
        count = 0;
    }

    /** Adds samples by their own extent. */
    void add(float low, float high, double meanSquare, long samples) {
        min = Math.min(min, low);
        max = Math.max(max, high);
        squares += meanSquare * samples;
        count += samples;
    }

    /** Adds samples from..to of an array. */
    void add(float[] samples, int from, int to) {
        float low = min;
        float high = max;
        double sum = 0;
        for (int i = from; i < to; i++) {
            float v = samples[i];
            low = Math.min(low, v);
            high = Math.max(high, v);
            sum += (double) v * v;
        }
        min = low;
        max = high;
        squares += sum;
        count += to - from;
    }

    /** The extent of several, from (inclusive) to (exclusive), taken together. */
    public static Extent together(Extent[] extents, int from, int to) {
        Extent all = new Extent();
        for (int i = from; i < to; i++) {
            Extent e = extents[i];
            if (!e.isEmpty()) {
                all.add(e.min, e.max, e.meanSquare(), e.count);
            }
        }
        return all;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public float min() {
        return min;
    }

    public float max() {
        return max;
    }

    public double meanSquare() {
        return count == 0 ? 0 : squares / count;
    }

    /** The largest magnitude. */
    public float peak() {
        return count == 0 ? 0 : Math.max(Math.abs(min), Math.abs(max));
    }
}
