package org.sonolens.play;

import java.io.IOException;

/** A sliding stretch of a feed: what was taken from it and may be needed again. One thread at a time. */
final class FeedBuffer {
    private static final int AHEAD = 2048;

    private final Feed feed;
    private float[][] held;
    private long first;
    private int filled;

    FeedBuffer(Feed feed, int length) {
        this.feed = feed;
        this.held = new float[feed.voices()][length + AHEAD];
    }

    /**
     * Makes samples of the feed, counted from 0, available. What lies before the first of them is forgotten.
     *
     * @return where in {@link #voice} the first of them stands
     */
    int hold(long from, long end) throws IOException {
        if (from < first) {
            throw new IllegalArgumentException("sample " + from + " was forgotten, the first is " + first);
        }
        if (end > first + filled) {
            forget(from);
            if (end - first > held[0].length) {
                grow((int) (end - first) + AHEAD);
            }
            // a block at a time, so that a read borrows a recording for a moment only
            int count = (int) Math.min(held[0].length - filled, Math.max(AHEAD, end - first - filled));
            feed.next(held, filled, count);
            filled += count;
        }
        return (int) (from - first);
    }

    float[] voice(int voice) {
        return held[voice];
    }

    private void forget(long from) throws IOException {
        // what is skipped has to be read all the same: the feed goes on sample by sample
        while (from > first + filled) {
            first += filled;
            filled = (int) Math.min(held[0].length, from - first);
            feed.next(held, 0, filled);
        }
        int gone = (int) (from - first);
        for (float[] voice : held) {
            System.arraycopy(voice, gone, voice, 0, filled - gone);
        }
        first = from;
        filled -= gone;
    }

    private void grow(int length) {
        for (int v = 0; v < held.length; v++) {
            held[v] = java.util.Arrays.copyOf(held[v], length);
        }
    }
}
