package org.sonolens.ui;

import org.jspecify.annotations.Nullable;
import org.sonolens.tile.ColourTable;
import org.sonolens.tile.PictureJob;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;

/** The colours that are on the screen now, made anew only when palette or range differ. FX thread only. */
final class PictureColours {
    private Palette palette = Palette.VIRIDIS;
    private @Nullable LevelRange range;
    private @Nullable ColourTable table;

    /** Whether these are the colours that a picture is to be shown in. */
    boolean areOf(Shown shown, PictureJob picture) {
        return palette == shown.palette()
                && shown.range().at(picture.framesPerColumn()).equals(range);
    }

    /** Takes the colours that a picture is to be shown in. @return whether they are others than before */
    boolean become(Shown shown, PictureJob picture) {
        if (table != null && areOf(shown, picture)) {
            return false;
        }
        palette = shown.palette();
        LevelRange next = shown.range().at(picture.framesPerColumn());
        range = next;
        table = new ColourTable(palette, next);
        return true;
    }

    /** @throws IllegalStateException before any picture was shown */
    ColourTable table() {
        if (table == null) {
            throw new IllegalStateException("no colours yet");
        }
        return table;
    }

    boolean areKnown() {
        return table != null;
    }
}
