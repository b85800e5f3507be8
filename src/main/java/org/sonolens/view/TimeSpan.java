package org.sonolens.view;

/**
 * A stretch of a recording: samples first (inclusive) to end (exclusive). Immutable.
 *
 * @param first sample it begins with; may lie outside the recording
 * @param end sample after its last; greater than first
 */
public record TimeSpan(long first, long end) {
    public TimeSpan {
        if (end <= first) {
            throw new IllegalArgumentException("a span from sample " + first + " to " + end + " holds nothing");
        }
    }

    public long samples() {
        return end - first;
    }
}
