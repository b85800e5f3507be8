package org.sonolens.play;

/**
 * By how much each bin of a phase vocoder's frame is turned so that it goes on from the frame made before. Spectra are
 * packed as JTransforms does: real and imaginary parts in turn, DC and Nyquist in the first two. One thread at a time.
 */
final class PeakTurns {
    private static final int NEIGHBOURS = 2;
    private static final float NOTHING = 1e-20f;

    private final int bins;
    private final float[] before;
    private final float[] power;
    private final float[] turns;
    private final int[] peaks;
    private boolean begun;

    PeakTurns(int size) {
        this.bins = size / 2;
        this.before = new float[size];
        this.power = new float[bins];
        this.turns = new float[size];
        this.peaks = new int[bins];
    }

    /**
     * Finds the turns of a frame, and keeps it, turned, for the next.
     *
     * @param spectrum of the frame
     * @param aHopBefore of the same signal one hop before
     */
    void follow(float[] spectrum, float[] aHopBefore) {
        for (int k = 1; k < bins; k++) {
            power[k] = spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
        }
        int count = findPeaks();
        int from = 1;
        for (int p = 0; p < count; p++) {
            int peak = peaks[p];
            int to = p + 1 < count ? (peak + peaks[p + 1]) / 2 + 1 : bins;
            spread(peak, aHopBefore, from, to);
            from = to;
        }
        if (count == 0) {
            spread(0, aHopBefore, 1, bins);
        }
        System.arraycopy(spectrum, 0, before, 0, before.length);
        turn(before);
        begun = true;
    }

    /** Turns a spectrum of the same frame. */
    void turn(float[] spectrum) {
        for (int k = 1; k < bins; k++) {
            float re = spectrum[2 * k];
            float im = spectrum[2 * k + 1];
            float c = turns[2 * k];
            float s = turns[2 * k + 1];
            spectrum[2 * k] = re * c - im * s;
            spectrum[2 * k + 1] = re * s + im * c;
        }
    }

    private int findPeaks() {
        int count = 0;
        for (int k = 1; k < bins; k++) {
            boolean highest = power[k] > NOTHING;
            for (int n = Math.max(1, k - NEIGHBOURS); highest && n <= Math.min(bins - 1, k + NEIGHBOURS); n++) {
                highest = n == k || power[k] > power[n];
            }
            if (highest) {
                peaks[count++] = k;
            }
        }
        return count;
    }

    /** The bins [from, to) turn as their peak does: from its phase a hop before to its phase in the frame made before. */
    private void spread(int peak, float[] aHopBefore, int from, int to) {
        float c = 1;
        float s = 0;
        if (begun && peak > 0) {
            double re = before[2 * peak];
            double im = before[2 * peak + 1];
            double reThen = aHopBefore[2 * peak];
            double imThen = aHopBefore[2 * peak + 1];
            double turnRe = re * reThen + im * imThen;
            double turnIm = im * reThen - re * imThen;
            double length = Math.hypot(turnRe, turnIm);
            if (length > NOTHING) {
                c = (float) (turnRe / length);
                s = (float) (turnIm / length);
            }
        }
        for (int k = from; k < to; k++) {
            turns[2 * k] = c;
            turns[2 * k + 1] = s;
        }
    }
}
