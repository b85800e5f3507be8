package org.sonolens.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a saved picture stand. All boxes lie in the picture and no two overlap; a part that is folded away is an
 * empty box. The same sizes and parts always give the same layout. Immutable.
 *
 * @param canvas the whole picture, its corner at (0, 0)
 * @param textPx size of the labels, one of {@link RasterFont#SIZES_PX}
 * @param titlePx size of the title, one of {@link RasterFont#SIZES_PX}
 * @param hairPx thickness of ticks and frames; a frame of that many pixels around each data box and the colour bar belongs to it
 * @param tickPx length of a tick, which begins at the frame
 * @param title line at the top
 * @param waveform strip for the waveform's pixels, as wide as the bands
 * @param amplitudeLabels room for the labels of the waveform's axis
 * @param amplitudeName room for its name, which reads upward
 * @param bands boxes for the spectrogram's pixels, the first on top, all of one size
 * @param frequencyLabels room for the labels of all frequency axes
 * @param frequencyNames for each band room for its mark and the name of its axis, which reads upward
 * @param colourBar box of the colour bar itself
 * @param levelLabels room for its labels
 * @param levelName room for its unit, which reads upward
 * @param timeLabels room for the labels of the time axis
 * @param timeName room for the name of the time axis
 * @param caption line at the bottom
 */
public record PictureLayout(
        Box canvas,
        int textPx,
        int titlePx,
        int hairPx,
        int tickPx,
        Box title,
        Box waveform,
        Box amplitudeLabels,
        Box amplitudeName,
        List<Box> bands,
        Box frequencyLabels,
        List<Box> frequencyNames,
        Box colourBar,
        Box levelLabels,
        Box levelName,
        Box timeLabels,
        Box timeName,
        Box caption) {
    public PictureLayout {
        bands = List.copyOf(bands);
        frequencyNames = List.copyOf(frequencyNames);
    }

    /**
     * The layout of a picture of so many pixels in all, axes included. Text grows with the picture. Below about 110 × 72 pixels
     * there are no axes; title, caption, waveform, colour bar and axis names come with the room for them.
     *
     * @throws IllegalArgumentException when the bands have not one row of pixels each, or a side is below 1
     */
    public static PictureLayout of(int widthPx, int heightPx, PictureParts parts) {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture of " + widthPx + " x " + heightPx + " pixels");
        }
        LayoutRuler ruler = new LayoutRuler(widthPx, heightPx, parts);
        return ruler.layout();
    }

    public boolean hasWaveform() {
        return !waveform.isEmpty();
    }

    /** The boxes that hold data: the waveform strip, if there is one, and the bands. */
    public List<Box> dataBoxes() {
        List<Box> boxes = new ArrayList<>(bands);
        if (hasWaveform()) {
            boxes.addFirst(waveform);
        }
        return boxes;
    }
}
