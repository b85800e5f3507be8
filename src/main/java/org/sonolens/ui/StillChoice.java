package org.sonolens.ui;

import org.sonolens.still.StillFrame;

/**
 * How a picture is to be saved. Immutable.
 *
 * @param widthPx of the whole picture; 0 for what the window has
 * @param heightPx of the whole picture; 0 for what the window has
 * @param frame what stands around the spectrogram
 */
record StillChoice(int widthPx, int heightPx, StillFrame frame) {
    static final StillChoice AS_SEEN = new StillChoice(0, 0, StillFrame.FULL);

    boolean isAsInTheWindow() {
        return widthPx == 0;
    }
}
