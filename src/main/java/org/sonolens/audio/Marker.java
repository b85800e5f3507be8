package org.sonolens.audio;

/**
 * A place or a stretch that somebody marked in a recording. Immutable.
 *
 * @param sample where it begins, samples of a channel from the file's start; may lie beyond the end of a file cut short
 * @param lengthSamples 0 for a place
 * @param label its name, empty for none
 * @param note what else is said of it, empty for nothing
 */
public record Marker(long sample, long lengthSamples, String label, String note) {
    public Marker {
        if (sample < 0 || lengthSamples < 0) {
            throw new IllegalArgumentException("a marker of " + lengthSamples + " samples at " + sample);
        }
    }
}
