package org.sonolens.tile;

import org.sonolens.recording.RecordingView;

/**
 * A first look at a file that is not open: levels of a few frames a pixel, on the heap.
 *
 * @param recording what its header said; nothing can be borrowed of it
 * @param picture its levels, drawn and provisional
 */
public record Preview(RecordingView recording, PictureJob picture) {
    long bytes() {
        return (long) Short.BYTES * picture.image().widthPx() * picture.image().heightPx();
    }
}
