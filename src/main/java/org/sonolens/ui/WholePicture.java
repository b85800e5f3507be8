package org.sonolens.ui;

import org.jspecify.annotations.Nullable;
import org.sonolens.tile.PictureJob;
import org.sonolens.view.Viewport;

/**
 * The last picture of the whole recording: what stands in, stretched, wherever a view goes that was not seen before.
 * FX thread only. Holds levels on the heap, nothing of the recording.
 */
final class WholePicture {
    private @Nullable PictureJob picture;
    private @Nullable Viewport viewport;

    void forget() {
        picture = null;
        viewport = null;
    }

    /** Keeps a picture when all of it is drawn and it shows the whole recording. */
    void keep(Shown shown, PictureJob drawn) {
        if (drawn != picture && shown.isWhole() && drawn.isDrawn()) {
            picture = drawn;
            viewport = shown.viewport();
        }
    }

    /** Its pixels in colours; null when there are none that fit. */
    PictureShift.@Nullable Seen seen(Shown next, PictureColours colours) {
        PictureJob whole = picture;
        Viewport place = viewport;
        if (whole == null || place == null || !colours.areKnown()) {
            return null;
        }
        int width = whole.image().widthPx();
        int[] argb = new int[width * whole.image().heightPx()];
        if (argb.length != place.widthPx() * place.heightPx() * next.bands()) {
            return null;
        }
        colours.table().paint(whole.image(), 0, width, argb);
        return new PictureShift.Seen(argb, place);
    }
}
