package org.sonolens.picture;

import java.util.ArrayList;
import java.util.List;

/** Who has which room on the picture: a label is drawn only where it lies whole on the canvas and touches nothing else. */
final class LabelSpace {
    private final Box canvas;
    private final List<Box> data;
    private final List<Box> labels = new ArrayList<>();

    LabelSpace(PictureLayout layout) {
        canvas = layout.canvas();
        data = new ArrayList<>(layout.dataBoxes());
        data.add(layout.colourBar());
    }

    /** Takes the box unless it leaves the canvas, touches data or comes nearer to another label than so many pixels. */
    boolean take(Box ink, int distancePx) {
        Box wide = ink.grown(distancePx);
        if (ink.isEmpty()
                || !canvas.contains(ink)
                || data.stream().anyMatch(ink::overlaps)
                || labels.stream().anyMatch(wide::overlaps)) {
            return false;
        }
        labels.add(ink);
        return true;
    }

    /** The boxes of ink taken so far. */
    List<Box> labels() {
        return List.copyOf(labels);
    }
}
