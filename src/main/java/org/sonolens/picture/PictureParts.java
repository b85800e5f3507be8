package org.sonolens.picture;

/**
 * What a saved picture should have besides its axes; a small picture folds some of it away. Immutable.
 *
 * @param bands spectrogram bands over each other, 1 or more
 * @param waveform whether a waveform strip stands above them
 * @param title whether there is a title line
 * @param caption whether there is a caption line
 * @param colourBar whether there is a bar that says which colour is which level
 */
public record PictureParts(int bands, boolean waveform, boolean title, boolean caption, boolean colourBar) {
    public PictureParts {
        if (bands < 1) {
            throw new IllegalArgumentException("a picture of " + bands + " bands");
        }
    }

    /** With a colour bar. */
    public PictureParts(int bands, boolean waveform, boolean title, boolean caption) {
        this(bands, waveform, title, caption, true);
    }

    /** Title, caption and colour bar around so many bands. */
    public static PictureParts ofBands(int bands) {
        return new PictureParts(bands, false, true, true);
    }

    public PictureParts withWaveform(boolean wanted) {
        return new PictureParts(bands, wanted, title, caption, colourBar);
    }
}
