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

    /**
     * Takes the ink's box unless it leaves the canvas or touches data, or its surroundings touch another label.
     *
     * @param surroundings the ink's box or one around it
     */
    boolean take(Box ink, Box surroundings) {
        if (ink.isEmpty() || !canvas.contains(ink) || overlapsAny(ink, data) || overlapsAny(surroundings, labels)) {
            return false;
        }
        labels.add(ink);
        return true;
    }

    private static boolean overlapsAny(Box box, List<Box> others) {
        for (Box other : others) {
            if (box.overlaps(other)) {
                return true;
            }
        }
        return false;
    }

    /** The boxes of ink taken so far. */
    List<Box> labels() {
        return List.copyOf(labels);
    }
}
