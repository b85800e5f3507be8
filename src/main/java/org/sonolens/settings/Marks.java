package org.sonolens.settings;

/**
 * What is marked on pictures, and what their spectrum is of. Immutable.
 *
 * @param peaks whether what is near each column's peak is marked
 * @param peakPercent how near: the share of the peak's amplitude, {@value #LEAST_PERCENT} to {@value #MOST_PERCENT}
 * @param spectrum what the spectrum was last asked to be of, by its name in files; empty before anything was
 * @param pitches whether the pitch track is shown
 * @param onsets whether it is shown where sounds begin
 */
public record Marks(boolean peaks, int peakPercent, String spectrum, boolean pitches, boolean onsets) {
    public static final int LEAST_PERCENT = 1;
    public static final int MOST_PERCENT = 99;
    public static final Marks DEFAULT = new Marks(false, 50, "", false, false);

    /** @throws IllegalArgumentException when the share is out of its range */
    public Marks {
        if (peakPercent < LEAST_PERCENT || peakPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("peaks from " + peakPercent + " %");
        }
    }

    public Marks withPeaks(boolean wanted) {
        return new Marks(wanted, peakPercent, spectrum, pitches, onsets);
    }

    public Marks withPeakPercent(int percent) {
        return new Marks(peaks, percent, spectrum, pitches, onsets);
    }

    public Marks withSpectrum(String name) {
        return new Marks(peaks, peakPercent, name, pitches, onsets);
    }

    public Marks withTracks(boolean pitchTrack, boolean onsetMarks) {
        return new Marks(peaks, peakPercent, spectrum, pitchTrack, onsetMarks);
    }
}
