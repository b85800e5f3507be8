package org.sonolens.still;

/**
 * What stands around the spectrogram of a saved picture. Immutable.
 *
 * @param axes whether there are axes; without them colour bar and caption are not there either
 * @param colourBar whether a bar says which colour is which level
 * @param caption whether lines say file, plan and range
 * @param waveform whether the waveform stands above
 */
public record StillFrame(boolean axes, boolean colourBar, boolean caption, boolean waveform) {
    /** Everything but the waveform. */
    public static final StillFrame FULL = new StillFrame(true, true, true, false);

    /** The bare spectrogram. */
    public static final StillFrame BARE = new StillFrame(false, false, false, false);

    public StillFrame withWaveform(boolean wanted) {
        return new StillFrame(axes, colourBar, caption, wanted);
    }
}
